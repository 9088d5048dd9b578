import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { openIntakeCase } from './intake-case.ts'
import { buildBook, takeIn } from './pictures-case.ts'

/** Red above, blue below, 40 × 60. */
async function redAboveBlue(): Promise<Sharp> {
  const pixels = Buffer.concat([solid([230, 20, 30]), solid([20, 40, 220])])
  return sharp(pixels, { raw: { width: 40, height: 60, channels: 3 } })
}

function solid(colour: readonly number[]): Buffer {
  return Buffer.from(Array.from({ length: 40 * 30 }, () => colour).flat())
}

async function look(name: string, bytes: Buffer) {
  const place = openIntakeCase()
  const path = join(place.root, name)
  writeFileSync(path, bytes)
  const { items, refused } = await takeIn(place, [path])
  expect(refused).toEqual([])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  const thumbnail = join(place.caseFile.derivedFolder, 'thumbnails', `${item.original.sha256}.webp`)
  const { data, info } = await sharp(await readFile(thumbnail))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  return { place, item, size: [info.width, info.height], above: at(20, 5), below: at(20, 50) }
}

function expectRed([red = 0, green = 0, blue = 0]: readonly number[]): void {
  expect(red).toBeGreaterThan(180)
  expect(Math.max(green, blue)).toBeLessThan(90)
}
function expectBlue([red = 0, , blue = 0]: readonly number[]): void {
  expect(blue).toBeGreaterThan(120)
  expect(red).toBeLessThan(90)
}

test.each<[string, string, (picture: Sharp) => Promise<Buffer>]>([
  ['an AVIF', 'a.avif', (picture) => picture.avif({ quality: 70, effort: 0 }).toBuffer()],
  ['a PNG of 16 bits', 'a.png', (picture) => picture.toColourspace('rgb16').png().toBuffer()],
  ['a CMYK JPEG', 'a.jpg', (picture) => picture.toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
  ['a TIFF', 'a.tif', (picture) => picture.tiff().toBuffer()],
  ['a WebP', 'a.webp', (picture) => picture.webp({ lossless: true }).toBuffer()],
])('%s is shown in its colours', async (_, name, encode) => {
  const { item, size, above, below } = await look(name, await encode(await redAboveBlue()))
  expect(size).toEqual([40, 60])
  expectRed(above)
  expectBlue(below)
  expect(item.facts).toMatchObject({ widthPx: 40, heightPx: 60 })
  expect(item.facts.frameCount).toBeUndefined()
})

/** How a picture has to be stored so that EXIF turns it upright (TIFF 6.0, tag 274). sharp mirrors before it turns. */
const stored: readonly (readonly [number, (upright: Sharp) => Sharp])[] = [
  [2, (upright) => upright.flop()],
  [3, (upright) => upright.rotate(180)],
  [4, (upright) => upright.flip()],
  [5, (upright) => upright.rotate(90).flip()],
  [6, (upright) => upright.rotate(270)],
  [7, (upright) => upright.rotate(90).flop()],
  [8, (upright) => upright.rotate(90)],
]
test.each(stored)('a photo of EXIF orientation %i is upright', async (orientation, turn) => {
  const upright = await (await redAboveBlue()).png().toBuffer()
  const lying = sharp(await turn(sharp(upright)).png().toBuffer())
  const jpeg = await lying.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
  const { size, above, below, item } = await look('photo.jpg', jpeg)
  expect(size).toEqual([40, 60])
  expectRed(above)
  expectBlue(below)
  expect(item.facts.orientation).toBe(orientation)
})

test.each<[string, () => Promise<Buffer>]>([
  [
    'moving.gif',
    async () =>
      joined(await frames())
        .gif({ delay: [100, 100, 100] })
        .toBuffer(),
  ],
  [
    'moving.webp',
    async () =>
      joined(await frames())
        .webp({ lossless: true })
        .toBuffer(),
  ],
  ['moving.png', async () => withFrames(await (await redAboveBlue()).png().toBuffer(), 3)],
])('of %s the first picture is shown, and the book says so', async (name, encode) => {
  const { place, item, size, above, below } = await look(name, await encode())
  expect(item.facts.frameCount).toBe(3)
  expect(size).toEqual([40, 60])
  expectRed(above)
  expectBlue(below)
  const { text } = await buildBook(place, [item.id])
  expect(text.replaceAll(/\s/g, '')).toContain('动图共3帧，此处为第一帧')
})

async function frames(): Promise<Buffer[]> {
  const first = await (await redAboveBlue()).png().toBuffer()
  const green = { width: 40, height: 60, channels: 3, background: '#20c040' } as const
  const second = await sharp({ create: green }).png().toBuffer()
  return [first, second, await sharp(first).flip().png().toBuffer()]
}

function joined(pictures: Buffer[]): Sharp {
  return sharp(pictures, { join: { animated: true } })
}

/** A PNG that says of itself that it has so many frames (PNG 3rd edition §11.3.6); the first is the picture itself. */
function withFrames(png: Buffer, count: number): Buffer {
  const afterHeader = 8 + 25
  const control = Buffer.alloc(8)
  control.writeUInt32BE(count, 0)
  const first = Buffer.alloc(26)
  first.writeUInt32BE(40, 4)
  first.writeUInt32BE(60, 8)
  const others = Array.from({ length: count - 1 }, (_, index) => {
    const sequence = 1 + 2 * index
    const frame = Buffer.alloc(26)
    frame.writeUInt32BE(sequence, 0)
    frame.writeUInt32BE(40, 4)
    frame.writeUInt32BE(60, 8)
    const number = Buffer.alloc(4)
    number.writeUInt32BE(sequence + 1, 0)
    const data = Buffer.concat([number, deflateSync(Buffer.alloc(60 * (1 + 120)))])
    return Buffer.concat([chunk('fcTL', frame), chunk('fdAT', data)])
  })
  const end = png.length - 12
  const start = Buffer.concat([chunk('acTL', control), chunk('fcTL', first)])
  return Buffer.concat([
    png.subarray(0, afterHeader),
    start,
    png.subarray(afterHeader, end),
    ...others,
    png.subarray(end),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
