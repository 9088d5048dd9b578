import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rgb as colour, degrees, PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { drawPage, hasTool, keep, makeFolder, meanDifference, pourBook, prepareBytes } from './pour-book.ts'

const hasReaders = ['pdftoppm', 'qpdf'].every(hasTool)

/** A page of 200×300 with shapes, cropped to 160×240, turned by `angle`. */
async function page(angle: number): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const sheet = pdf.addPage([200, 300])
  sheet.setCropBox(20, 30, 160, 240)
  sheet.setRotation(degrees(angle))
  sheet.drawRectangle({ x: 30, y: 40, width: 60, height: 40, color: colour(0.9, 0, 0) })
  sheet.drawCircle({ x: 140, y: 220, size: 20, color: colour(0, 0.4, 0.9) })
  sheet.drawText('Hg', { x: 60, y: 150, size: 40 })
  return Buffer.from(await pdf.save())
}

/** A page with a stamp as an annotation's appearance, visible or hidden by its flags. */
async function stamped(flags: number): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const sheet = pdf.addPage([100, 100])
  const seal = pdf.context.register(
    pdf.context.stream('1 0 0 rg 0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
  )
  const stamp = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: [50, 50, 90, 90],
    F: flags,
    AP: { N: seal },
  })
  sheet.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(stamp)]))
  return Buffer.from(await pdf.save())
}

// Skipped: where poppler and qpdf, the independent readers, are not installed.
describe.skipIf(!hasReaders)('pouring pages of imported PDFs', () => {
  test.each([0, 90, 180, 270])(
    'a cropped page turned by %i degrees looks as it does in its own file',
    async (angle) => {
      const folder = makeFolder()
      const bytes = await page(angle)
      const own = keep(folder, bytes).path
      const meant = await drawPage(own, 1, folder)
      const book = await pourBook(folder, [bytes], { kind: 'pdf' })
      execFileSync('qpdf', ['--check', book])
      const seen = await drawPage(book, 1, folder)
      expect([seen.width, seen.height]).toEqual([meant.width, meant.height])
      expect(meanDifference(seen, meant)).toBeLessThan(3)
      expect(execFileSync('pdftotext', [book, '-'], { encoding: 'utf8' })).toContain('Hg')
    },
  )

  test('a stamp on a page is shown, a hidden one is not', async () => {
    const folder = makeFolder()
    const book = await pourBook(folder, [await stamped(4), await stamped(2)], { kind: 'pdf' })
    const [shown, hidden] = [await drawPage(book, 1, folder), await drawPage(book, 2, folder)]
    const at = (30 * 100 + 70) * 3
    expect([...shown.data.subarray(at, at + 3)]).toEqual([255, 0, 0])
    expect([...hidden.data.subarray(at, at + 3)]).toEqual([255, 255, 255])
  })

  test('a PDF protected only against changes opens; one that needs a password says so', async () => {
    const folder = makeFolder()
    const open = keep(folder, await page(0)).path
    for (const user of ['', 'secret']) {
      const locked = join(folder, `locked${user}`)
      execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--', open, locked])
      const media = await prepareBytes(folder, readFileSync(locked), { kind: 'pdf' })
      if (user === '') expect(media).toMatchObject({ type: 'pdf', pages: [{ widthPt: 160, heightPt: 240 }] })
      else expect(media).toMatchObject({ type: 'unshowable', code: 'pdf-encrypted' })
    }
  })
})

test('a PDF that leaves its fonts out stands in the way of PDF/A, one of shapes only does not', async () => {
  const folder = makeFolder()
  expect(await prepareBytes(folder, await page(0), { kind: 'pdf' })).toMatchObject({
    pdfaObstacle: 'pdfa-fonts',
  })
  expect(await prepareBytes(folder, await stamped(4), { kind: 'pdf' })).toMatchObject({ pdfaObstacle: null })
})

test('a torn PDF and one without pages are kept as attachments, with the reason', async () => {
  const folder = makeFolder()
  const torn = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')
  expect(await prepareBytes(folder, torn, { kind: 'pdf' })).toMatchObject({
    type: 'unshowable',
    code: 'pdf-damaged',
  })
  const empty = await PDFDocument.create()
  const bytes = Buffer.from(await empty.save({ addDefaultPage: false }))
  expect(await prepareBytes(folder, bytes, { kind: 'pdf' })).toMatchObject({ code: 'pdf-no-pages' })
})
