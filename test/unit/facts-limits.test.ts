import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../shared/model/ids.ts'
import type { FactText } from '../../shared/rules/facts/fact-text.ts'
import { findFacts } from '../../shared/rules/facts/find-facts.ts'
import { takeBeginning } from '../../shared/rules/facts/take-beginning.ts'

const itemId = 'i1' as ItemId
const order = '20230501220014100001234567'
const textOf = (text: string, line = 1): FactText => ({ text, line, pieces: [] })
const find = (texts: readonly FactText[]) => findFacts({ itemId, texts, captured: null, parties: [] })

test('wherever a fact stands in a long text it is found once and whole, and digits cut in two are no fact', () => {
  for (let before = 300; before < 700; before += 1) {
    const text = `${'，'.repeat(before)}订单号：${order}，实付款：¥1,285.00，${'9'.repeat(40)}${'。'.repeat(400)}`
    const found = find([textOf(text)]).map(({ kind, value }) => `${kind} ${value}`)
    expect(found, `after ${before}`).toEqual([`order ${order}`, 'amount 1285.00'])
  }
})

const many = 150_000
describe('texts that make an expression try every way of splitting them take no time', () => {
  test.each([
    ['spaces', `店铺${' '.repeat(many)}`],
    ['digits', '1'.repeat(many)],
    ['groups', 'A1B2-'.repeat(many / 5)],
    ['labels', '商家：'.repeat(many / 3)],
    ['sums', '付款金额 : : '.repeat(many / 10)],
    ['names', `店铺：${'a '.repeat(many / 2)}`],
    ['dates', '2023-05-'.repeat(many / 8)],
    ['weekdays', '星期一 '.repeat(many / 4)],
  ])('%s', (_, text) => {
    const started = process.cpuUsage()
    find([textOf(text)])
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(1_000)
  })
})

test('of a long chat the beginning is looked at, and up to where is said', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) =>
    textOf(`第 ${index + 1} 句话，三十个字符`, index + 1),
  )
  const { texts: taken, lookedUntil } = takeBeginning(texts, false)
  expect(taken.length).toBeLessThan(texts.length)
  expect(lookedUntil).toBe(taken.length)
  expect(takeBeginning(texts.slice(0, 10), false)).toEqual({ texts: texts.slice(0, 10), lookedUntil: null })
  expect(takeBeginning(texts.slice(0, 10), true).lookedUntil).toBe(10)
  expect(takeBeginning([textOf('长'.repeat(200_000), 7)], false)).toMatchObject({ lookedUntil: 7 })
})
