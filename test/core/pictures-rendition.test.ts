import { rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readablePicture } from '../../electron/core/readable-picture.ts'
import { recognizeCase } from '../../electron/core/recognize-case.ts'
import { recognitionEngine } from '../../electron/intake/recognize/recognition-engine.ts'
import { openIntakeCase } from './intake-case.ts'
import { buildBook, fixtures, takeIn } from './pictures-case.ts'
import { extractImages, meanDifference, rgb } from './pour-book.ts'

const receipt = join(fixtures, 'receipt.heic')
const upright = () => readFile(join(fixtures, 'receipt.png')).then(rgb)

test('a HEIC photo is upright, with the camera and the time of its EXIF', async () => {
  const place = openIntakeCase()
  const { items, warnings } = await takeIn(place, [receipt])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  expect(warnings).toEqual([])
  expect(item.facts).toMatchObject({
    rendition: 'heif',
    widthPx: 720,
    heightPx: 960,
    camera: 'Juzheng Fixture',
  })
  expect(item.facts.notShown).toBeUndefined()
  expect(item.facts.orientation).toBeUndefined()
  expect(item.times[item.chosenTime ?? 0]).toMatchObject({
    value: '2026-09-14T15:30:12',
    zone: '+08:00',
    source: 'exif',
    meaning: 'captured',
  })
  const thumbnail = join(place.caseFile.derivedFolder, 'thumbnails', `${item.original.sha256}.webp`)
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 240, height: 320 })
  const shown = await readablePicture(place.caseFile, { ...item.original, rendition: item.facts.rendition })
  // x265 at quality 60 and a JPEG of it: the corners of four colours say that nothing is turned or mirrored.
  expect(meanDifference(await rgb(await readFile(shown)), await upright())).toBeLessThan(2)
  expect((await sharp(shown).metadata()).icc).toBeInstanceOf(Buffer)
})

test('a rendition that was deleted is made again, the same', async () => {
  const place = openIntakeCase()
  const { items } = await takeIn(place, [receipt])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  const picture = { ...item.original, rendition: item.facts.rendition }
  const before = await readFile(await readablePicture(place.caseFile, picture))
  rmSync(place.caseFile.derivedFolder, { recursive: true })
  const [one, other] = await Promise.all([
    readablePicture(place.caseFile, picture),
    readablePicture(place.caseFile, picture),
  ])
  expect(one).toBe(other)
  expect(before.equals(await readFile(one))).toBe(true)
})

test('the book shows a HEIC photo and says that it was converted', async () => {
  const place = openIntakeCase()
  const { items } = await takeIn(place, [receipt])
  const { pdf, text } = await buildBook(
    place,
    items.map(({ id }) => id),
  )
  const pictures = await Promise.all((await extractImages(pdf, place.root)).map(rgb))
  const found = pictures.find(({ width, height }) => width === 720 && height === 960)
  if (found === undefined) throw new Error('the photo is not in the PDF')
  expect(meanDifference(found, await upright())).toBeLessThan(2)
  expect(text.replaceAll(/\s/g, '')).toContain('HEIC/HEIF格式，此处由程序转换显示，原件未改动')
})

test('text in a HEIC photo is read where it stands', async () => {
  const place = openIntakeCase()
  const { items } = await takeIn(place, [receipt])
  const { recognized, failed } = await recognizeCase({
    caseFile: place.caseFile,
    now: () => new Date('2026-10-01T09:00:00Z'),
    log: (line, cause) => console.error(line, cause),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  expect([recognized, failed]).toEqual([1, []])
  const lines = place.caseFile.findRecognition(items[0]?.original.sha256 ?? ('' as never))?.lines ?? []
  const order = lines.find(({ text }) => text.includes('2026091220345512'))
  expect(order?.box[1]).toBeGreaterThan(300)
  expect(order?.box[1]).toBeLessThan(370)
  expect(place.caseFile.recognitionCounts(recognitionEngine)).toMatchObject({ total: 1, done: 1, failed: 0 })
})

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 3_000)],
  [
    'overwritten inside',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 1_200), Buffer.alloc(14_000, 7)]),
  ],
])('a HEIC file that is %s is kept, and said not to be shown', async (name, damage) => {
  const place = openIntakeCase()
  const path = join(place.root, `${name}.heic`)
  writeFileSync(path, damage(await readFile(receipt)))
  const { items, warnings } = await takeIn(place, [path])
  expect(items).toHaveLength(1)
  expect(items[0]?.facts.notShown).toBe('picture-format-not-shown')
  expect(warnings.map(({ code }) => code)).toEqual(['picture-format-not-shown'])
})

test("Apple's own PNG is shown in its true colours, see-through where it is", async () => {
  const place = openIntakeCase()
  const path = join(place.root, 'icon@2x.png')
  const colours = [
    [220, 30, 40, 255],
    [10, 200, 90, 128],
    [0, 0, 0, 0],
    [20, 60, 240, 255],
  ]
  writeFileSync(path, makeCgbi(colours))
  const { items } = await takeIn(place, [path])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  expect(item.facts).toMatchObject({ rendition: 'cgbi', widthPx: 4, heightPx: 5 })
  const shown = await readablePicture(place.caseFile, { ...item.original, rendition: item.facts.rendition })
  const { data } = await sharp(shown).raw().toBuffer({ resolveWithObject: true })
  for (let y = 0; y < 5; y += 1) {
    for (const [x, colour] of colours.entries()) {
      const found = [...data.subarray((y * 4 + x) * 4, (y * 4 + x) * 4 + 4)]
      // Half of a value cannot be doubled exactly.
      for (const [channel, value] of found.entries())
        expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThanOrEqual(1)
    }
  }
  const { text } = await buildBook(place, [item.id])
  expect(text).toContain('Apple PNG')
})

/** Four pixels a row, five rows, each by another filter of PNG, as Xcode's pngcrush writes it. */
function makeCgbi(colours: readonly (readonly number[])[]): Buffer {
  const row = Buffer.from(
    colours.flatMap(([red = 0, green = 0, blue = 0, alpha = 0]) => [
      ...[blue, green, red].map((value) => Math.round((value * alpha) / 255)),
      alpha,
    ]),
  )
  const above = (y: number) => (y === 0 ? Buffer.alloc(16) : row)
  const rows = [0, 1, 2, 3, 4].map((filter, y) => {
    const bytes = [...row].map((value, x) => {
      const left = x < 4 ? 0 : (row[x - 4] ?? 0)
      const up = above(y)[x] ?? 0
      const corner = x < 4 ? 0 : (above(y)[x - 4] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      return (value - guess) & 255
    })
    return Buffer.from([filter, ...bytes])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(4, 0)
  header.writeUInt32BE(5, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('CgBI', Buffer.from([0x50, 0, 0x20, 6])),
    chunk('IHDR', header),
    chunk('IDAT', deflateRawSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const order = [left, up, corner].map((value) => ({ value, distance: Math.abs(guess - value) }))
  return order.reduce((best, each) => (each.distance < best.distance ? each : best)).value
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body, Buffer.alloc(4)])
}
