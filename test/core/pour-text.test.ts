import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { planVolumes } from '../../electron/bundle/plan/plan-volumes.ts'
import { blankTrueType } from '../../electron/bundle/pour/blank-true-type.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { PictureSource } from '../../shared/model/picture-source.ts'
import type { Recognition, RecognizedLine } from '../../shared/model/recognition.ts'
import { makeExhibit, makeInput, makePicture, makeSnapshot } from './plan-case.ts'
import { drawPage, hasTool, largestDifference, makeFolder, pourPictures, prepareBytes } from './pour-book.ts'

const hasReaders = ['pdftotext', 'pdftoppm', 'pdffonts', 'qpdf'].every(hasTool)
const [width, height] = [300, 400]

type Line = Pick<RecognizedLine, 'text' | 'box'>
const lines: readonly Line[] = [
  { text: '订单编号20260912201305118842', box: [20, 40, 240, 20] },
  { text: '实付款 ¥285.00', box: [20, 120, 120, 24] },
  { text: '(a\\b) <c> 𠮷😀', box: [20, 300, 160, 20] },
]

async function pourRead(bytes: Buffer, shown: readonly (readonly Line[])[]): Promise<string> {
  const folder = makeFolder()
  const media = await prepareBytes(folder, bytes)
  if (media.type !== 'image') throw new Error('no image')
  const { sha256, widthPx, heightPx } = media
  const size = { width: widthPx, height: heightPx, streamBytes: 0 }
  // Pages show the pictures in order, so the image itself comes last.
  const read = shown.map(
    (own): PictureSource => ({ type: 'read-image', image: shown.length, lines: own, ...size }),
  )
  return pourPictures(folder, [...read, { type: 'image', sha256, extension: 'bin', ...size }])
}

function drawing() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#def"/><rect x="20" y="40" width="120" height="20" fill="#c33"/></svg>`
  return sharp(Buffer.from(svg))
}

type Word = { readonly text: string; readonly box: readonly number[] }
function wordsOf(pdf: string, page: number): Word[] {
  const html = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-'], {
    encoding: 'utf8',
  })
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g
  return [...html.matchAll(word)].map(([, x1, y1, x2, y2, text]) => ({
    text: text ?? '',
    box: [x1, y1, x2, y2].map(Number),
  }))
}

// Skipped: where poppler and qpdf, the independent readers, are not installed.
describe.skipIf(!hasReaders)('text that was read in a picture', () => {
  test('stands where it stands in the picture, as wide, and can be copied as it is', async () => {
    const pdf = await pourRead(await drawing().removeAlpha().png().toBuffer(), [lines])
    const words = wordsOf(pdf, 1)
    const order = words.find(({ text }) => text.startsWith('订单编号'))
    const [left = 0, top = 0, right = 0, bottom = 0] = order?.box ?? []
    expect(order?.text).toBe('订单编号20260912201305118842')
    expect([left, right].map(Math.round)).toEqual([20, 260])
    expect((top + bottom) / 2).toBeGreaterThan(44)
    expect((top + bottom) / 2).toBeLessThan(56)
    const whole = execFileSync('pdftotext', ['-f', '1', '-l', '1', pdf, '-'], { encoding: 'utf8' })
    for (const { text } of lines) expect(whole.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
  })

  test('is not seen: the page looks as it does without', async () => {
    const bytes = await drawing().removeAlpha().png().toBuffer()
    const pdf = await pourRead(bytes, [lines])
    const folder = makeFolder()
    const [withText, without] = [await drawPage(pdf, 1, folder), await drawPage(pdf, 2, folder)]
    expect(largestDifference(withText, without)).toBe(0)
  })

  test('keeps to the page of its slice, and the picture stands in the file once', async () => {
    const pdf = await pourRead(await drawing().removeAlpha().png().toBuffer(), [
      lines.slice(0, 1),
      lines.slice(1, 2),
    ])
    expect(wordsOf(pdf, 1).map(({ text }) => text)).toEqual(['订单编号20260912201305118842'])
    expect(wordsOf(pdf, 2).map(({ text }) => text)).toEqual(['实付款', '¥285.00'])
    // Once under the forms, and once because this test's last page shows the image itself.
    const images = execFileSync('qpdf', ['--json', '--json-key=qpdf', pdf], { encoding: 'utf8' })
    expect(images.match(/"\/Subtype": "\/Image"/g)).toHaveLength(2)
  })

  test('lies on the upright picture also where the bytes lie turned, or are see-through', async () => {
    const turned = await drawing().removeAlpha().rotate(-90).toBuffer()
    const photo = await sharp(turned).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer()
    const clear = await drawing().ensureAlpha(0.5).png().toBuffer()
    for (const bytes of [photo, clear]) {
      const pdf = await pourRead(bytes, [lines])
      const [first] = wordsOf(pdf, 1)
      expect(first?.box.map(Math.round).filter((_, at) => at % 2 === 0)).toEqual([20, 260])
      const { data } = await drawPage(pdf, 1, makeFolder())
      const red = (50 * width + 60) * 3
      expect((data[red] ?? 0) - (data[red + 1] ?? 0)).toBeGreaterThan(60)
    }
  })

  test('makes a sound file whose fonts are all inside, and the same one again', async () => {
    const bytes = await drawing().removeAlpha().png().toBuffer()
    const [pdf, again] = [await pourRead(bytes, [lines]), await pourRead(bytes, [lines])]
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax')
    const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(1)
    expect(fonts[0]).toMatch(/JuzhengHidden\s+CID TrueType\s+Identity-H\s+yes no {2}yes/)
    expect(readFileSync(pdf).equals(readFileSync(again))).toBe(true)
  })

  test('that runs down the page, in a photo that lies, runs down the page', async () => {
    const pdf = await pourRead(await drawing().removeAlpha().png().toBuffer(), [
      [{ text: '20260912201305', box: [100, 50, 20, 200] }],
    ])
    const [word] = wordsOf(pdf, 1)
    const [left = 0, top = 0, right = 0, bottom = 0] = word?.box ?? []
    expect(Math.round(bottom - top)).toBe(200)
    expect(right - left).toBeLessThan(25)
    expect(left).toBeGreaterThan(94)
  })
})

test('the hidden font is a TrueType font whose checksums are right', () => {
  const font = blankTrueType({ unitsPerEm: 1000, ascent: 880, descent: -120, advances: [1000, 500, 1000] })
  expect(font.length % 4).toBe(0)
  let sum = 0
  for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0
  expect(sum.toString(16)).toBe('b1b0afba')
})

describe('the plan', () => {
  const long = makePicture(1, 1080, 5_000)
  const short = makePicture(2, 1080, 2_000)
  const line = (text: string, y: number): RecognizedLine => ({ text, box: [40, y, 300, 40], confidence: 0.9 })
  const found = [line('上', 100), line('界上', 1_975), line('界下', 1_985), line('下', 4_500)]
  const recognition: Recognition = { engine: 'e/1', lines: found, note: null }
  const recognized = new Map<Sha256, Recognition>([[long.original.sha256, recognition]])
  const snapshot = makeSnapshot({ items: [long, short], exhibits: [makeExhibit(1, '聊天', [long, short])] })

  test('gives each line to the slice that has its middle, and a picture without text no layer', () => {
    const plan = planBundle(makeInput(snapshot, { recognized }))
    const shown = plan.exhibits[0]?.parts.map(({ pages }) =>
      pages.map((page) => (page.type === 'picture' ? plan.pictures[page.picture] : undefined)),
    )
    const texts = shown?.map((pages) =>
      pages.map((page) => (page?.type === 'read-image' ? page.lines.map(({ text }) => text) : page?.type)),
    )
    expect(texts).toEqual([[['上', '界上'], ['界下'], ['下']], ['image']])
    expect(plan.appendix.explanation.at(-1)).toContain('以图片为准')
    const before = planBundle(makeInput(snapshot))
    expect(before.pictures.map(({ type }) => type)).toEqual(['image', 'image'])
    expect(before.appendix.explanation.join()).not.toContain('以图片为准')
  })

  test('puts no text of a page that is left out into the file', () => {
    const [exhibit] = snapshot.exhibits
    if (exhibit === undefined) throw new Error('no exhibit')
    const exhibits = [{ ...exhibit, leftOutPages: { [long.id]: [1] } }]
    const plan = planBundle(makeInput({ ...snapshot, exhibits }, { recognized }))
    const texts = plan.pictures.flatMap((each) =>
      each.type === 'read-image' ? each.lines.map(({ text }) => text) : [],
    )
    expect(texts).toEqual(['上', '界上', '下'])
  })

  test('ends its volumes where it does without text: a slice weighs no more than its picture', () => {
    const measured = {
      frontPages: 3,
      exhibitPages: { x1: { first: 4, last: 7 } },
      appendixPages: 1,
      skeletonBytes: 100_000,
    }
    const exhibits = [makeExhibit(1, '甲', [long]), makeExhibit(2, '乙', [short])]
    const pages = { ...measured, exhibitPages: { x1: { first: 4, last: 6 }, x2: { first: 7, last: 7 } } }
    for (const limit of [1_100_000, 2_500_000]) {
      const [withText, without] = [recognized, new Map<Sha256, Recognition>()].map((read) =>
        planVolumes(
          planBundle(makeInput(makeSnapshot({ items: [long, short], exhibits }), { recognized: read })),
          pages,
          limit,
        ),
      )
      expect(withText).toEqual(without)
      expect(withText).toHaveLength(limit < 2_000_000 ? 2 : 1)
    }
  })
})

// Skipped: where pdftotext (poppler-utils) is not installed.
test.skipIf(!hasReaders)(
  'a package of a case whose text was read can be searched, says how it was read, and is sound',
  async () => {
    const { runJuzheng, jsonOf } = await import('../hosts/run-juzheng.ts')
    const { writeNotes } = await import('../fixtures/write-notes.ts')
    const folder = makeFolder()
    const caseFolder = join(folder, 'case')
    await writeNotes(join(folder, 'notes'), 2)
    await runJuzheng(['new', caseFolder])
    await runJuzheng(['add', caseFolder, join(folder, 'notes')])
    await runJuzheng(['recognize', caseFolder])
    const built = jsonOf<{ package: string; volumes: { path: string; pdfStandard: string }[] }>(
      await runJuzheng(['build', caseFolder, '--out', join(folder, 'out'), '--json']),
    )
    const [volume] = built.volumes
    expect(volume?.pdfStandard).toBe('a-2b')
    const text = execFileSync('pdftotext', [volume?.path ?? '', '-'], { encoding: 'utf8' })
    expect(text.replace(/\s/g, '')).toMatch(/订单1000.*订单1001/s)
    const description = JSON.parse(readFileSync(join(built.package, 'data', 'case.json'), 'utf8'))
    expect(description.recognitions).toMatchObject([
      { itemId: 'i1', engine: 'pp-ocrv4-mobile/1', lineCount: 1, note: null },
      { itemId: 'i2', lineCount: 1 },
    ])
    expect(JSON.stringify(description)).not.toContain('订单 1000')
    expect((await runJuzheng(['verify', built.package])).exitCode).toBe(0)
  },
)
