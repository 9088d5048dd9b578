import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeFolder, prepareBytes } from './pour-book.ts'

const width = 1080
const height = 9000
const lineHeight = 64
const fontSize = 44

type Line = { readonly x: number; readonly y: number; readonly text: string }

/** A chat of bubbles with one to six lines, and where each line of text lies. */
function chat(): { readonly svg: string; readonly lines: readonly Line[] } {
  const shapes: string[] = []
  const lines: Line[] = []
  let y = 40
  for (let message = 0; y < height - 700; message++) {
    const count = 1 + ((message * 5) % 6)
    const isMine = message % 2 === 1
    const x = isMine ? 240 : 140
    const tall = count * lineHeight + 48
    shapes.push(`<rect x="${isMine ? 980 : 30}" y="${y}" width="80" height="80" fill="#a63"/>`)
    shapes.push(
      `<rect x="${x}" y="${y}" width="720" height="${tall}" rx="16" fill="${isMine ? '#95ec69' : '#fff'}"/>`,
    )
    for (let line = 0; line < count; line++) {
      lines.push({
        x: x + 28,
        y: y + 24 + line * lineHeight,
        text: `MgHE order ${message} line ${line} not arrived`.slice(0, 28),
      })
    }
    y += tall + 44
  }
  const texts = lines.map(
    ({ x, y: top, text }) =>
      `<text x="${x}" y="${top + fontSize}" font-size="${fontSize}" font-family="sans-serif" fill="#111">${text}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ededed"/>${shapes.join('')}${texts.join('')}</svg>`
  return { svg, lines }
}

test('a long chat screenshot is cut between lines of text, never through one', async () => {
  const { svg, lines } = chat()
  const bytes = await sharp(Buffer.from(svg), { unlimited: true }).flatten().removeAlpha().png().toBuffer()
  const media = await prepareBytes(makeFolder(), bytes)
  if (media.type !== 'image') throw new Error('not an image')
  expect(media.isCutThroughContent).toBe(false)
  expect(media.cuts.at(0)).toBe(0)
  expect(media.cuts.at(-1)).toBe(height)
  const pixels = await sharp(bytes).greyscale().raw().toBuffer()
  for (const [i, cut] of media.cuts.entries()) {
    if (i === 0) continue
    const tall = cut - (media.cuts[i - 1] ?? 0)
    expect(tall).toBeGreaterThan(0)
    expect(tall).toBeLessThanOrEqual(width * 2.2)
    if (cut === height) continue
    // Text is the only thing darker than 90.
    for (const row of [cut - 1, cut])
      expect(Math.min(...pixels.subarray(row * width, (row + 1) * width))).toBeGreaterThan(90)
    expect(lines.filter(({ y }) => cut > y + 8 && cut < y + fontSize)).toEqual([])
  }
})

test('one very long bubble is cut between its lines', async () => {
  const rows = Array.from(
    { length: 110 },
    (_, i) =>
      `<text x="170" y="${100 + i * lineHeight}" font-size="${fontSize}" font-family="sans-serif" fill="#111">Hg line ${i} of a long notice</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="7200"><rect width="100%" height="100%" fill="#111"/><rect x="140" y="20" width="800" height="7160" fill="#fff"/>${rows.join('')}</svg>`
  const bytes = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 80 }).toBuffer()
  const media = await prepareBytes(makeFolder(), bytes)
  if (media.type !== 'image') throw new Error('not an image')
  expect(media.isCutThroughContent).toBe(false)
  const { data, info } = await sharp(bytes)
    .extract({ left: 160, top: 0, width: 760, height: 7200 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (const cut of media.cuts.slice(1, -1)) {
    expect(Math.min(...data.subarray(cut * info.width, (cut + 1) * info.width))).toBeGreaterThan(200)
  }
})

test('a long picture without any calm row says that it was cut through content', async () => {
  const noise = Buffer.from(
    Uint8Array.from({ length: 300 * 1500 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255),
  )
  const bytes = await sharp(noise, { raw: { width: 300, height: 1500, channels: 1 } })
    .png()
    .toBuffer()
  expect(await prepareBytes(makeFolder(), bytes)).toMatchObject({ isCutThroughContent: true })
})

test('a phone screenshot of ordinary height is one piece', async () => {
  const bytes = await sharp({ create: { width: 108, height: 240, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  expect(await prepareBytes(makeFolder(), bytes)).toMatchObject({
    cuts: [0, 240],
    isCutThroughContent: false,
  })
})

test('a picture turned by EXIF is measured upright', async () => {
  const bytes = await sharp({ create: { width: 240, height: 108, channels: 3, background: '#888' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await prepareBytes(makeFolder(), bytes)).toMatchObject({ widthPx: 108, heightPx: 240 })
})

test('a damaged picture and one of more than 100 million pixels are kept as attachments, with the reason', async () => {
  const folder = makeFolder()
  const whole = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 100, sigma: 40 },
    },
  })
    .png()
    .toBuffer()
  expect(await prepareBytes(folder, whole.subarray(0, whole.length / 2))).toMatchObject({
    type: 'unshowable',
    code: 'picture-unreadable',
  })
  const huge = await sharp({
    create: { width: 10001, height: 10000, channels: 3, background: '#888' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 1 })
    .toBuffer()
  expect(await prepareBytes(folder, huge)).toMatchObject({ type: 'unshowable', code: 'picture-too-large' })
})
