import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { pourVolume } from '../../electron/bundle/pour/pour-volume.ts'
import {
  drawPage,
  extractImages,
  hasTool,
  keep,
  largestDifference,
  makeFolder,
  meanDifference,
  pourBook,
  pourPictures,
  prepareBytes,
  rgb,
} from './pour-book.ts'
import { makeSkeleton } from './pour-skeleton.ts'

const hasReaders = ['pdfimages', 'pdftoppm', 'qpdf'].every(hasTool)

/** An asymmetric picture with sharp edges and many values: every turn of it looks different. */
async function drawing(width = 120, height = 90): Promise<{ readonly picture: Sharp }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#103"/><stop offset="1" stop-color="#fd8"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><rect x="8" y="6" width="30" height="20" fill="#e00"/><circle cx="90" cy="60" r="18" fill="#08c"/></svg>`
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer()
  return { picture: sharp(pixels, { raw: { width, height, channels: 3 } }) }
}
async function grayPng(): Promise<Buffer> {
  return (await drawing()).picture.greyscale().toColourspace('b-w').png().toBuffer()
}
async function deep(): Promise<Buffer> {
  const values = Uint16Array.from({ length: 64 * 40 * 3 }, (_, i) => (i * 7919) % 65536)
  return sharp(values, { raw: { width: 64, height: 40, channels: 3 } })
    .toColourspace('rgb16')
    .png()
    .toBuffer()
}
async function palette(colours: number): Promise<Buffer> {
  return (await drawing()).picture.png({ palette: true, colours, dither: 0 }).toBuffer()
}
async function withAlpha(alpha: number): Promise<Buffer> {
  return (await drawing()).picture.ensureAlpha(alpha).png().toBuffer()
}

const exact: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['an RGB PNG', async () => (await drawing()).picture.png().toBuffer()],
  ['a grey PNG', grayPng],
  ['a PNG of 4 colours', () => palette(4)],
  ['a PNG of 16 colours', () => palette(16)],
  ['a PNG of 200 colours', () => palette(200)],
  ['an opaque PNG with an alpha channel', () => withAlpha(1)],
  ['an interlaced PNG', async () => (await drawing()).picture.png({ progressive: true }).toBuffer()],
  ['a WebP', async () => (await drawing()).picture.webp({ quality: 70 }).toBuffer()],
  ['a GIF', async () => (await drawing()).picture.gif().toBuffer()],
  ['an AVIF', async () => (await drawing()).picture.avif({ quality: 60, effort: 0 }).toBuffer()],
  ['a TIFF', async () => (await drawing()).picture.tiff({ compression: 'lzw' }).toBuffer()],
]

// Skipped: where poppler and qpdf, the independent readers, are not installed.
describe.skipIf(!hasReaders)('pouring pictures', () => {
  test.each(exact)('%s decodes to identical pixels', async (_, make) => {
    const folder = makeFolder()
    const bytes = await make()
    const pdf = await pourBook(folder, [bytes])
    execFileSync('qpdf', ['--check', pdf])
    const [image, ...others] = await extractImages(pdf, folder)
    expect(others).toEqual([])
    expect(largestDifference(await rgb(image ?? Buffer.alloc(0)), await rgb(bytes))).toBe(0)
    expect(meanDifference(await drawPage(pdf, 1, folder), await rgb(bytes))).toBeLessThan(3)
  })

  test('a PNG of 2 colours looks as it is', async () => {
    // pdfimages writes one-bit pictures as black and white whatever their palette, so the drawn page is compared.
    const folder = makeFolder()
    const bytes = await palette(2)
    const pdf = await pourBook(folder, [bytes])
    expect(readFileSync(pdf, 'latin1')).toContain('/BitsPerComponent 1')
    expect(meanDifference(await drawPage(pdf, 1, folder), await rgb(bytes))).toBeLessThan(3)
  })

  test('a 16-bit PNG keeps its 16 bits, byte for byte', async () => {
    const folder = makeFolder()
    const bytes = await deep()
    const pdf = await pourBook(folder, [bytes])
    execFileSync('qpdf', ['--check', pdf])
    expect(readFileSync(pdf).includes(imageDataOf(bytes))).toBe(true)
    expect(readFileSync(pdf, 'latin1')).toContain('/BitsPerComponent 16')
  })

  test('the bytes of a plain PNG stand in the PDF as they are', async () => {
    const folder = makeFolder()
    const bytes = await (await drawing(400, 700)).picture.png().toBuffer()
    const data = imageDataOf(bytes)
    expect(inflateSync(data).length).toBe(700 * (400 * 3 + 1))
    expect(readFileSync(await pourBook(folder, [bytes])).includes(data)).toBe(true)
    expect(await prepareBytes(folder, bytes)).toMatchObject({ streamBytes: data.length, pdfaObstacle: null })
  })

  test.each(['srgb', 'b-w', 'cmyk'] as const)(
    'a %s JPEG comes out of the PDF byte for byte',
    async (space) => {
      const folder = makeFolder()
      const bytes = await (await drawing()).picture.toColourspace(space).jpeg({ quality: 90 }).toBuffer()
      const pdf = await pourBook(folder, [bytes])
      expect((await extractImages(pdf, folder, '-j'))[0]?.equals(bytes)).toBe(true)
      // Drawn like the original: inverted CMYK would be far off.
      const seen = await drawPage(pdf, 1, folder)
      const meant = await rgb(await sharp(bytes).toColourspace('srgb').png().toBuffer())
      expect(meanDifference(seen, meant)).toBeLessThan(space === 'cmyk' ? 40 : 3)
    },
  )

  test('a picture that is see-through keeps its colours and its transparency, both exactly', async () => {
    const folder = makeFolder()
    const mask = await sharp(await grayPng())
      .toColourspace('b-w')
      .raw()
      .toBuffer()
    const bytes = await (await drawing()).picture
      .joinChannel(mask, { raw: { width: 120, height: 90, channels: 1 } })
      .png()
      .toBuffer()
    const pdf = await pourBook(folder, [bytes])
    execFileSync('qpdf', ['--check', pdf])
    const [colour, alpha] = await extractImages(pdf, folder)
    expect(largestDifference(await rgb(colour ?? Buffer.alloc(0)), await rgb(bytes))).toBe(0)
    const wanted = await rgb(await sharp(bytes).extractChannel('alpha').png().toBuffer())
    expect(largestDifference(await rgb(alpha ?? Buffer.alloc(0)), wanted)).toBe(0)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a JPEG with orientation %i stands upright and keeps its bytes',
    async (orientation) => {
      const folder = makeFolder()
      const bytes = await (await drawing(96, 64)).picture
        .withMetadata({ orientation })
        .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
        .toBuffer()
      const pdf = await pourBook(folder, [bytes], { facts: { orientation } })
      execFileSync('qpdf', ['--check', pdf])
      expect(readFileSync(pdf).includes(bytes)).toBe(true)
      const upright = await rgb(await sharp(bytes).autoOrient().png().toBuffer())
      const seen = await drawPage(pdf, 1, folder)
      expect([seen.width, seen.height]).toEqual([upright.width, upright.height])
      // Edges fall between pixels and decoders round; another turn would differ by far more.
      expect(meanDifference(seen, upright)).toBeLessThan(4)
    },
  )

  test('a colour profile goes along, once for all the pictures that share it', async () => {
    const folder = makeFolder()
    const first = await (await drawing()).picture.withIccProfile('p3').png().toBuffer()
    const second = await (await drawing(60, 50)).picture.withIccProfile('p3').jpeg().toBuffer()
    const text = readFileSync(await pourBook(folder, [first, second]), 'latin1')
    const spaces = [...text.matchAll(/\/ColorSpace \[\/ICCBased (\d+) 0 R\]/g)].map((match) => match[1])
    expect(spaces.length).toBe(2)
    expect(new Set(spaces).size).toBe(1)
  })

  test('the same pictures give the same file', async () => {
    const folder = makeFolder()
    const bytes = [await (await drawing()).picture.png().toBuffer(), await withAlpha(0.5)]
    const first = readFileSync(await pourBook(folder, bytes))
    expect(readFileSync(await pourBook(folder, bytes)).equals(first)).toBe(true)
  })
})

test('an original that was changed since stops the pour, and nothing is left', async () => {
  const folder = makeFolder()
  const bytes = await (await drawing()).picture.png().toBuffer()
  const media = await prepareBytes(folder, bytes)
  const changed = Buffer.from(bytes)
  changed[changed.length - 30] = (changed.at(-30) ?? 0) ^ 1
  writeFileSync(join(folder, media.sha256), changed)
  const picture = {
    type: 'image',
    sha256: media.sha256,
    extension: 'png',
    width: 120,
    height: 90,
    streamBytes: 0,
  } as const
  await expect(pourPictures(folder, [picture])).rejects.toMatchObject({ code: 'original-damaged' })
  expect([existsSync(join(folder, 'book.pdf')), existsSync(join(folder, 'book.pdf.part'))]).toEqual([
    false,
    false,
  ])
})

test('data under derived that was deleted halfway is named, with what to do', async () => {
  const folder = makeFolder()
  const media = await prepareBytes(folder, await withAlpha(0.5))
  rmSync(join(folder, 'derived', 'poured', `${media.sha256}-alpha.flate`))
  const picture = {
    type: 'image',
    sha256: media.sha256,
    extension: 'png',
    width: 120,
    height: 90,
    streamBytes: 0,
  } as const
  await expect(pourPictures(folder, [picture])).rejects.toMatchObject({ code: 'derived-damaged' })
})

test('stopping midway leaves nothing, and embedded originals come out as they went in', async () => {
  const folder = makeFolder()
  const { sha256, path } = keep(folder, Buffer.from('订单,金额\n1,6.00\n'))
  const boxes = [{ widthPt: 100, heightPt: 100 }]
  const picture = keep(folder, await (await drawing()).picture.png().toBuffer())
  const stop = new AbortController()
  const input = {
    skeleton: await makeSkeleton({ workspace: folder, boxes, embedNames: ['bill.csv'] }),
    pictures: [
      { type: 'image', sha256: picture.sha256, extension: 'png', width: 120, height: 90, streamBytes: 0 },
    ],
    pathOf: (hash: string) => join(folder, hash),
    derivedFolder: join(folder, 'derived'),
    targetPath: join(folder, 'book.pdf'),
    embedded: [{ name: 'bill.csv', sha256, mediaType: 'text/csv', sizeBytes: 20 }],
  } as const
  const stopped = pourVolume({ ...input, signal: stop.signal, onProgress: () => stop.abort() })
  await expect(stopped).rejects.toThrow('aborted')
  expect([existsSync(input.targetPath), existsSync(`${input.targetPath}.part`)]).toEqual([false, false])
  const poured = await pourVolume({
    ...input,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  const bytes = readFileSync(input.targetPath)
  expect(poured.sizeBytes).toBe(bytes.length)
  expect(bytes.includes(readFileSync(path))).toBe(true)
})

/** The data of all IDAT chunks, joined. */
function imageDataOf(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}
