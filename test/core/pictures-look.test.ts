import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, type WriteInputBarcodeFormat, writeBarcode } from 'zxing-wasm/writer'
import { lookAtPictures } from '../../electron/core/look-at-pictures.ts'
import { foldForSearch } from '../../shared/rules/search/fold-with-places.ts'
import { allOf } from '../../shared/rules/search/near-expression.ts'
import { openIntakeCase } from './intake-case.ts'
import { fixtures, takeIn } from './pictures-case.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'topup-dispute')
const screen = join(example, 'Screenshot_20260912-204118_com.xingyun.kameng.png')
const require = createRequire(import.meta.url)

beforeAll(async () => {
  const bytes = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))
  const wasmBinary = Uint8Array.from(bytes).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

async function drawCode(text: string, format: WriteInputBarcodeFormat, scale = 5): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format, scale })
  if (image === null) throw new Error(error)
  return Buffer.from(await image.arrayBuffer())
}

type Place = ReturnType<typeof openIntakeCase>

async function lookAt({ caseFile }: Place): Promise<number> {
  let looked = 0
  await lookAtPictures({
    caseFile,
    now: () => new Date('2026-10-01T09:00:00Z'),
    log: (line, cause) => {
      throw new Error(line, { cause })
    },
    signal: new AbortController().signal,
    mayGoOn: () => true,
    onLooked: () => {
      looked += 1
    },
  })
  return looked
}

async function codesOf(place: Place, picture: Sharp, name = 'codes.png') {
  const path = join(place.root, name)
  writeFileSync(path, await picture.toBuffer())
  const { items } = await takeIn(place, [path])
  await lookAt(place)
  return place.caseFile.findLook(items[0]?.original.sha256 ?? ('' as never))?.codes ?? []
}

test('codes in a screenshot are found where they stand, from the top to the bottom', async () => {
  const codes = await codesOf(
    openIntakeCase(),
    sharp(screen).composite([
      { input: await drawCode('https://example.com/o/2026091220345512', 'QRCode'), left: 300, top: 700 },
      { input: await drawCode('2026091220345512', 'Code128', 3), left: 200, top: 1500 },
      { input: await drawCode('券 A-77', 'DataMatrix'), left: 700, top: 1900 },
    ]),
  )
  expect(codes.map(({ format, text }) => [format, text])).toEqual([
    ['qr', 'https://example.com/o/2026091220345512'],
    ['barcode', '2026091220345512'],
    ['data-matrix', '券 A-77'],
  ])
  const [left = 0, top = 0, width = 0, height = 0] = codes[0]?.box ?? []
  // The quiet zone of 4 modules of 5 px lies around.
  expect([left, top]).toEqual([320, 720])
  expect(Math.abs(width - 125)).toBeLessThan(3)
  expect(height).toBe(width)
})

test('a code at the end of a screenshot of 1080 × 15000 pixels is found', async () => {
  const base = { width: 1080, height: 15_000, channels: 3, background: '#ededed' } as const
  const [code] = await codesOf(
    openIntakeCase(),
    sharp({ create: base })
      .composite([{ input: await drawCode('wxp://f2f0abcdef', 'QRCode'), left: 480, top: 14_600 }])
      .png(),
  )
  expect(code?.text).toBe('wxp://f2f0abcdef')
  expect(Math.abs((code?.box[1] ?? 0) - 14_620)).toBeLessThan(3)
})

test('in a photo that lies on its side a code stands where it is upright', async () => {
  const upright = await sharp({ create: { width: 600, height: 900, channels: 3, background: '#cccccc' } })
    .composite([{ input: await drawCode('6901234567892', 'EAN13', 3), left: 100, top: 650 }])
    .png()
    .toBuffer()
  const lying = sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 90 })
  const [code] = await codesOf(openIntakeCase(), lying, 'photo.jpg')
  expect(code).toMatchObject({ format: 'barcode', text: '6901234567892' })
  const [left = 0, top = 0] = code?.box ?? []
  expect(left).toBeGreaterThan(90)
  expect(left).toBeLessThan(150)
  expect(top).toBeGreaterThan(640)
})

test('screenshots without codes have none, different ones are not alike, and each is looked at once', async () => {
  const place = openIntakeCase()
  const names = readdirSync(example).filter((name) => /\.(png|jpg)$/.test(name))
  const { items } = await takeIn(
    place,
    names.map((name) => join(example, name)),
  )
  expect(items.length).toBeGreaterThan(10)
  expect(await lookAt(place)).toBe(items.length)
  expect(await lookAt(place)).toBe(0)
  for (const { original } of items)
    expect(place.caseFile.findLook(original.sha256)).toMatchObject({ codes: [], note: null })
  // Many are of one program, two of one dialog with another message.
  expect(place.caseFile.alikePairs()).toEqual([])
})

test('looking that is broken off keeps what was seen, and goes on after it', async () => {
  const place = openIntakeCase()
  const names = readdirSync(example).filter((name) => /\.jpg$/.test(name))
  await takeIn(
    place,
    names.map((name) => join(example, name)),
  )
  const stop = new AbortController()
  await lookAtPictures({
    caseFile: place.caseFile,
    now: () => new Date('2026-10-01T09:00:00Z'),
    log: () => undefined,
    signal: stop.signal,
    mayGoOn: () => true,
    onLooked: () => stop.abort(),
  })
  expect(names.length).toBeGreaterThan(1)
  expect(await lookAt(place)).toBe(names.length - 1)
})

test('a picture that cannot be decoded any more is passed over, and said to be', async () => {
  const place = openIntakeCase()
  const path = join(place.root, 'whole.png')
  writeFileSync(path, await sharp(screen).resize(300).png().toBuffer())
  const { items } = await takeIn(place, [path])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  const kept = place.caseFile.originalPath(item.original)
  chmodSync(kept, 0o644)
  writeFileSync(kept, Buffer.alloc(item.original.sizeBytes, 1))
  expect(await lookAt(place)).toBe(1)
  expect(place.caseFile.findLook(item.original.sha256)).toMatchObject({ codes: [], note: 'look-unreadable' })
})

test('a code is found by what may be shown of it, and where it stands', async () => {
  const place = openIntakeCase()
  const cards = sharp(screen).composite([
    { input: await drawCode('YJ26-7KQ4-P0ZX-M8XT', 'QRCode'), left: 100, top: 600 },
    { input: await drawCode('https://shop.example/o/2026091220345512', 'QRCode'), left: 500, top: 1200 },
  ])
  await codesOf(place, cards)
  const find = (query: string) =>
    place.caseFile.findTexts({
      match: allOf([foldForSearch(query)]),
      accept: (text) => text.includes(query),
      limit: 10,
      mostCompared: 100,
    })
  expect(find('20345512')).toMatchObject([{ place: 'code', text: 'https://shop.example/o/2026091220345512' }])
  expect(find('20345512')[0]?.box?.[1]).toBe(1220)
  expect(find('7KQ4')).toEqual([])
  expect(find('M8XT')).toMatchObject([{ place: 'code', text: '****M8XT' }])
})

const saved: readonly (readonly [
  string,
  'whole' | 'part',
  (size: { width: number; height: number }) => Promise<Buffer>,
])[] = [
  ['as a JPEG of quality 60', 'whole', () => sharp(screen).jpeg({ quality: 60 }).toBuffer()],
  [
    'at half its size',
    'whole',
    ({ width }) =>
      sharp(screen)
        .resize(width / 2)
        .toBuffer(),
  ],
  [
    'without its upper 15%',
    'part',
    ({ width, height }) =>
      sharp(screen)
        .extract({ left: 0, top: height * 0.15, width, height: height * 0.85 })
        .toBuffer(),
  ],
  [
    'cut to 85% of both sides, as a JPEG',
    'part',
    ({ width, height }) =>
      sharp(screen)
        .extract({ left: 81, top: 200, width: width * 0.85, height: height * 0.85 })
        .jpeg({ quality: 70 })
        .toBuffer(),
  ],
]
test.each(saved)('a screenshot saved %s is found to be like the first', async (_, likeness, save) => {
  const place = openIntakeCase()
  const path = join(place.root, 'again.png')
  writeFileSync(path, await save({ width: 1080, height: 2400 }))
  await takeIn(place, [screen, path])
  await lookAt(place)
  expect(place.caseFile.alikePairs().map((pair) => pair.likeness)).toEqual([likeness])
})

test('of the same screen with one other line neither is like the other', async () => {
  const place = openIntakeCase()
  const line = (text: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="90"><rect width="1080" height="90" fill="#fff"/><text x="60" y="60" font-size="40" font-family="Noto Sans CJK SC">${text}</text></svg>`,
    )
  const paths = ['已发货，请查收卡密', '对不起，这个问题我们处理不了'].map((_, index) =>
    join(place.root, `${index}.png`),
  )
  for (const [index, text] of ['已发货，请查收卡密', '对不起，这个问题我们处理不了'].entries()) {
    const picture = sharp(screen).composite([{ input: line(text), left: 0, top: 1200 }])
    writeFileSync(paths[index] ?? '', await picture.png().toBuffer())
  }
  await takeIn(place, paths)
  expect(await lookAt(place)).toBe(2)
  expect(place.caseFile.alikePairs()).toEqual([])
})

test('a HEIC photo and a JPEG of it are alike, also when what is derived was deleted between', async () => {
  const place = openIntakeCase()
  const { items } = await takeIn(place, [join(fixtures, 'receipt.heic')])
  await lookAt(place)
  rmSync(place.caseFile.derivedFolder, { recursive: true })
  const path = join(place.root, 'sent.jpg')
  writeFileSync(path, await sharp(join(fixtures, 'receipt.png')).resize(600).jpeg({ quality: 60 }).toBuffer())
  await takeIn(place, [path])
  await lookAt(place)
  expect(place.caseFile.alikePairs()).toMatchObject([{ other: items[0]?.id, likeness: 'whole' }])
})
