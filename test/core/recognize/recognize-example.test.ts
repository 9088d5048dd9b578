import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRecognizer } from '../../../electron/intake/recognize/recognizer.ts'
import { names, story } from '../../../scripts/make-examples/story.ts'
import type { RecognizedLine } from '../../../shared/model/recognition.ts'
import { example, scoreFields, scoreText, trueFields, truthOf } from './recognition-truth.ts'

const recognizer = createRecognizer((line, cause) => console.error(line, cause))
afterAll(() => recognizer.close())
const read = new Map<string, Promise<readonly RecognizedLine[]>>()

function linesOf(name: string): Promise<readonly RecognizedLine[]> {
  const lines = read.get(name) ?? recognize(join(example, name))
  read.set(name, lines)
  return lines
}

async function recognize(path: string): Promise<readonly RecognizedLine[]> {
  const found = await recognizer.recognize(path)
  if (found.type !== 'read') throw new Error(`not read: ${JSON.stringify(found)}`)
  return found.lines
}

const pictures = [names.orderPage, names.complaint, names.merchantPage, names.codeUsed]

test('order numbers, amounts and times of screenshots are read without a mistake worth mentioning', async () => {
  const known = pictures.flatMap(trueFields)
  expect(known).toEqual(expect.arrayContaining([story.order.id, '¥285.00', story.ticket.id, '20:14:41']))
  let [characters, errors] = [0, 0]
  for (const name of pictures) {
    const score = scoreFields(name, await linesOf(name))
    characters += score.characters
    errors += score.errors
  }
  expect(characters).toBeGreaterThan(250)
  expect(1 - errors / characters).toBeGreaterThanOrEqual(0.98)
})

test.each(pictures)('all of the text of %s is read, in reading order', async (name) => {
  const { characters, errors } = scoreText(name, await linesOf(name))
  expect(1 - errors / characters).toBeGreaterThanOrEqual(0.95)
})

test('a line is where it stands in the picture', async () => {
  const lines = await linesOf(names.orderPage)
  for (const text of [story.order.id, story.order.createdAt, '申请售后']) {
    const truth = truthOf(names.orderPage).lines.find((line) => line.text.includes(text))
    const found = lines.find((line) => line.text.includes(text))
    const [x = 0, y = 0, width = 0, height = 0] = truth?.box ?? []
    expect(Math.abs((found?.box[0] ?? 0) - x), text).toBeLessThan(20)
    expect(Math.abs((found?.box[2] ?? 0) - width), text).toBeLessThan(40)
    const middle = (found?.box[1] ?? 0) + (found?.box[3] ?? 0) / 2
    expect(Math.abs(middle - y - height / 2), text).toBeLessThan(15)
    expect(found?.confidence).toBeGreaterThan(0.9)
  }
})

test('of a chat of 1080 × 9000 pixels every line is read once, from the top to the bottom', async () => {
  const lines = await linesOf(names.chatLong)
  const { characters, errors } = scoreText(names.chatLong, lines)
  expect(1 - errors / characters).toBeGreaterThanOrEqual(0.98)
  for (const text of ['已被使用”。我是第一次输入，之前', '2026年9月12日晚上20:55', '可以凭编号查询进度。']) {
    expect(lines.filter((line) => line.text.includes(text)).length, text).toBe(1)
  }
  const bottom = Math.max(...lines.map(({ box: [, y, , height] }) => y + height))
  expect(bottom).toBeGreaterThan(8_600)
  expect(bottom).toBeLessThanOrEqual(9_000)
})

test('a photo that was stored lying is read upright, with places in the upright picture', async () => {
  const lines = await linesOf(names.licence)
  const { characters, errors } = scoreText(names.licence, lines)
  expect(1 - errors / characters).toBeGreaterThanOrEqual(0.85)
  const date = lines.find(({ text }) => text === '2025年04月28日')
  const truth = truthOf(names.licence).lines.find(({ text }) => text === '2025年04月28日')
  expect(Math.abs((date?.box[0] ?? 0) - (truth?.box[0] ?? 0))).toBeLessThan(40)
  for (const { box } of lines) expect(box[0] + box[2]).toBeLessThanOrEqual(1_800)
})
