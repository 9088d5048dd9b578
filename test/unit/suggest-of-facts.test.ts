import { expect, test } from 'vitest'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { ExhibitId, ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'
import { suggestOfFacts } from '../../shared/rules/facts/suggest-of-facts.ts'

const itemId = 'i1' as ItemId
const item: Item = {
  id: itemId,
  kind: 'image',
  original: { sha256: 'a'.repeat(64) as Sha256, sizeBytes: 1, extension: 'png', mediaType: 'image/png' },
  fileName: 'Screenshot_1.png',
  sourcePath: 'Screenshot_1.png',
  takenInAt: '2026-09-20T00:00:00.000Z',
  facts: {},
  times: [],
  chosenTime: null,
  title: null,
  proves: null,
  source: null,
  proofKind: 'payment',
  people: [],
  amount: null,
  tags: [],
  binnedAt: null,
}
const fact = (kind: Fact['kind'], value: string, more: Partial<Fact> = {}): Fact => ({
  kind,
  value,
  shown: value,
  itemId,
  line: 1,
  confidence: 0.9,
  ...more,
})
const facts = [fact('shop', '极速点卡店'), fact('amount', '285.00'), fact('time', '2026-09-12T20:14:00')]
const exhibit: Exhibit = {
  id: 'e1' as ExhibitId,
  number: 1,
  title: '支付页面',
  proves: null,
  source: null,
  proofKind: 'payment',
  itemIds: [itemId],
  origin: 'draft',
}
const known = { item, facts, exhibit: null, hasEvent: false, language: 'zh' } as const
const fieldsOf = (more: Partial<Parameters<typeof suggestOfFacts>[0]>) =>
  suggestOfFacts({ ...known, ...more }).map(({ field, value }) => `${field} ${value}`)

test('a title, an event and tags are suggested, in this order', () => {
  expect(fieldsOf({})).toEqual([
    'title 支付页面：极速点卡店 ¥285.00',
    'event 支付页面：极速点卡店 ¥285.00',
    'tag 极速点卡店',
  ])
})

test('what the case says already is not suggested again', () => {
  const said = { ...item, title: '付给店家', tags: ['极速点卡店'] }
  expect(fieldsOf({ item: said, hasEvent: true })).toEqual([])
})

test('an exhibit is given a name only where a person gave it none and nothing else is in it', () => {
  expect(fieldsOf({ exhibit })).toContain('exhibit 支付页面：极速点卡店 ¥285.00')
  expect(fieldsOf({ exhibit: { ...exhibit, title: '付款凭证' } }).join()).not.toContain('exhibit')
  const shared = { ...exhibit, itemIds: [itemId, 'i2' as ItemId] }
  expect(fieldsOf({ exhibit: shared }).join()).not.toContain('exhibit')
})

test('an event has the time that was found; without any time there is none', () => {
  expect(suggestOfFacts(known).find(({ field }) => field === 'event')).toMatchObject({
    kind: 'paid',
    time: '2026-09-12T20:14:00',
    who: '极速点卡店',
    amount: '285.00',
  })
  expect(fieldsOf({ facts: facts.slice(0, 2) }).join()).not.toContain('event')
})

test('what is only guessed names nothing', () => {
  const unsure = facts.map((one) => ({ ...one, confidence: 0.4 }))
  expect(fieldsOf({ facts: unsure })).toEqual([])
})

test('of a bill the rows of the case become an event', () => {
  const rows = [
    fact('order', '1', { line: 27 }),
    fact('order', '2', { line: 27 }),
    fact('order', '3', { line: 30 }),
  ]
  const bill = { ...item, kind: 'bill' as const, title: '支付宝账单' }
  expect(suggestOfFacts({ ...known, item: bill, facts: rows })).toMatchObject([
    { field: 'rows', lines: [27, 30] },
  ])
})
