import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecognizer } from '../../../electron/intake/recognize/recognizer.ts'

const recognizer = createRecognizer(() => undefined)
const folder = mkdtempSync(join(tmpdir(), 'juzheng-recognize-'))
afterAll(async () => {
  await recognizer.close()
  rmSync(folder, { recursive: true, force: true })
})

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="360">
<rect width="720" height="360" fill="#fff"/><g font-size="34" font-family="Noto Sans CJK SC" fill="#222">
<text x="40" y="80">订单编号</text><text x="250" y="80">20260912201305118842</text>
<text x="40" y="180">下单时间</text><text x="250" y="180">2026-09-12 20:13:05</text>
<text x="40" y="280">实付款</text><text x="250" y="280">¥285.00</text></g></svg>`
let picture: Buffer
beforeAll(async () => {
  picture = await sharp(Buffer.from(svg)).png().toBuffer()
})

async function read(bytes: Uint8Array) {
  const path = join(folder, 'picture')
  writeFileSync(path, bytes)
  const found = await recognizer.recognize(path)
  return found.type === 'read' ? found.lines : found
}

async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const found = await read(bytes)
  if (!Array.isArray(found)) throw new Error(`not read: ${JSON.stringify(found)}`)
  return found.map(({ text }) => text)
}

const forms: Readonly<Record<string, (from: Sharp) => Promise<Buffer>>> = {
  'sixteen bits a channel': (from) => from.toColourspace('rgb16').png().toBuffer(),
  'grey alone': (from) => from.toColourspace('b-w').png().toBuffer(),
  'a palette': (from) => from.png({ palette: true, colours: 16 }).toBuffer(),
  'the four inks of print': (from) => from.toColourspace('cmyk').jpeg({ quality: 92 }).toBuffer(),
  'orientation 6': async (from) => {
    const stored = await from.rotate(-90).png().toBuffer()
    return sharp(stored).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer()
  },
  'the text of a night mode': (from) => from.negate({ alpha: false }).png().toBuffer(),
  'nothing that says that it lies on its side': (from) => from.rotate(90).png().toBuffer(),
  'a slight slant': (from) => from.rotate(3, { background: '#999' }).png().toBuffer(),
}

test.each(Object.entries(forms))('a picture with %s is read like any other', async (_, make) => {
  const texts = await textsOf(await make(sharp(picture)))
  expect(texts).toEqual(
    expect.arrayContaining(['订单编号', '20260912201305118842', '下单时间', '2026-09-12 20:13:05', '实付款']),
  )
})

test('what is transparent is white, so that dark text on nothing is read', async () => {
  const clear = svg.replace('<rect width="720" height="360" fill="#fff"/>', '')
  const bytes = await sharp(Buffer.from(clear)).png().toBuffer()
  expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  expect(await textsOf(bytes)).toContain('20260912201305118842')
})

test('places are in pixels of the upright picture, also when it lies on its side without saying so', async () => {
  const plain = await read(picture)
  const lying = await read(await sharp(picture).rotate(90).png().toBuffer())
  if (!Array.isArray(plain) || !Array.isArray(lying)) throw new Error('not read')
  const [x = 0, y = 0, width = 0, height = 0] = plain.find(({ text }) => text === '订单编号')?.box ?? []
  const turned = lying.find(({ text }) => text === '订单编号')?.box ?? []
  const expected = [360 - y - height, x, height, width]
  for (const [at, value] of expected.entries())
    expect(Math.abs((turned[at] ?? 0) - value)).toBeLessThanOrEqual(6)
})

test('a line longer than any screen is read in parts that make up the whole', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => String(7_310_000 + at * 137))
  const long = `<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="90"><rect width="8000" height="90" fill="#fff"/>
<text x="10" y="60" font-size="36" font-family="Noto Sans CJK SC">${numbers.join('，')}</text></svg>`
  const text = (await textsOf(await sharp(Buffer.from(long)).png().toBuffer())).join('')
  const found = numbers.filter((number) => text.includes(number))
  expect(found.length).toBeGreaterThanOrEqual(37)
})

test.each([
  ['an empty picture', 200, 200],
  ['a single pixel', 1, 1],
  ['a hair of 3 × 20,000 pixels', 3, 20_000],
])('%s has no text', async (_, width, height) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  expect(await read(bytes)).toEqual([])
})

test('what cannot be opened is said so, and the next picture is read', async () => {
  expect(await read(Buffer.from('no picture'))).toEqual({ type: 'unread', code: 'recognition-unreadable' })
  const half = readFileSync(
    join(import.meta.dirname, '../../../examples/topup-dispute/IMG_20260912_203455.png'),
  )
  expect(await read(half)).toEqual({ type: 'unread', code: 'recognition-unreadable' })
  const gone = await recognizer.recognize(join(folder, 'gone.png'))
  expect(gone).toEqual({ type: 'unread', code: 'recognition-missing' })
  expect(await textsOf(picture)).toContain('20260912201305118842')
})

test('a picture of more than a hundred million pixels is not opened', async () => {
  const bytes = await sharp({ create: { width: 10_001, height: 10_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(await read(bytes)).toEqual({ type: 'unread', code: 'recognition-too-large' })
})

test('a picture that takes too long is given up', async () => {
  const hurried = createRecognizer(() => undefined, 1)
  const path = join(folder, 'slow.png')
  writeFileSync(path, picture)
  expect(await hurried.recognize(path)).toEqual({ type: 'unread', code: 'recognition-timeout' })
  await hurried.close()
})
