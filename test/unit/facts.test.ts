import { expect, test } from 'vitest'
import type { FactKind } from '../../shared/model/fact.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { rowsOfPicture } from '../../shared/rules/facts/fact-text.ts'
import { findFacts } from '../../shared/rules/facts/find-facts.ts'

const itemId = 'i1' as ItemId
// A Saturday.
const captured = '2026-09-12T21:30:00'

function find(text: string, kind: FactKind, at: string | null = captured): string[] {
  const facts = findFacts({
    itemId,
    texts: [{ text, line: 1, pieces: [] }],
    captured: at,
    parties: [],
  })
  return facts.filter((fact) => fact.kind === kind).map(({ value }) => value)
}

test.each([
  ['订单编号 20260912201305118842', '20260912201305118842'],
  ['商家订单号：20260912201305118842', '20260912201305118842'],
  ['交易单号   4200002345202609121234567890', '4200002345202609121234567890'],
  ['亲，您的订单号是230501000012', '230501000012'],
  ['Order No. 202609122013', '202609122013'],
])('the number of an order is known by its label: %s', (text, number) => {
  expect(find(text, 'order')).toEqual([number])
  expect(find(text, 'time')).toEqual([])
  expect(find(text, 'phone')).toEqual([])
})

test.each([
  '20260912201305118842',
  '订单号 12345678901',
  '身份证号 110101199003078888',
  '请提供一下订单号～',
])('what nobody calls an order, or is too short for one, is none: %s', (text) =>
  expect(find(text, 'order')).toEqual([]),
)

test('the code of a card is never shown but for its end, also where a fact is kept as a whole', () => {
  const text = '卡密：YJ26-7KQ4-ABCD-7731 卡号 8899001122337731 1. YJ26-3HD9-****-C2PV'
  const facts = findFacts({ itemId, texts: [{ text, line: 1, pieces: [] }], captured, parties: [] })
  const cards = facts.filter(({ kind }) => kind === 'card')
  expect(cards.map(({ shown }) => shown).sort()).toEqual(['****7731', '****C2PV'])
  expect(JSON.stringify(facts)).not.toMatch(/7KQ4|8899001122/)
})

test.each([
  '卡密（16位）',
  '登记编号：SH0912-2102-9527',
  '2026-09-12-20-33',
  '010-8888-9999',
  '卡密已被使用',
  '卡密：请联系客服',
])('no code of a card: %s', (text) => expect(find(text, 'card')).toEqual([]))

test('sums are read with either sign, with separators, and with the word for yuan', () => {
  expect(find('实付款   ¥285.00', 'amount')).toEqual(['285.00'])
  expect(find('￥ 1,285.5', 'amount')).toEqual(['1285.50'])
  expect(find('一共付了285元', 'amount')).toEqual(['285.00'])
  expect(find('原价¥95 实付¥90.5', 'amount')).toEqual(['90.50', '95.00'])
})

test.each(['优惠 -¥0.00', '3万元', '285', '错误码 E1007', '灵石 1,286'])('no sum: %s', (text) => {
  expect(find(text, 'amount')).toEqual([])
})

test.each([
  ['下单时间 2026-09-12 20:13:05', '2026-09-12T20:13:05'],
  ['2026年9月12日 下午8:13', '2026-09-12T20:13'],
  ['2026/9/2', '2026-09-02'],
  ['昨天 20:15', '2026-09-11T20:15'],
  ['今天 09:05', '2026-09-12T09:05'],
  ['星期三 晚上8:15', '2026-09-09T20:15'],
  ['星期六 10:00', '2026-09-05T10:00'],
  ['9月12日 20:13', '2026-09-12T20:13'],
  ['12月30日', '2025-12-30'],
])('a time on the screen: %s', (text, value) => {
  expect(find(text, 'time')).toEqual([value])
})

test.each(['昨天 20:15', '今天 09:05', '星期三 20:15', '9月12日'])(
  'nobody knows when that was where nobody knows when the screen was: %s',
  (text) => expect(find(text, 'time', null)).toEqual([]),
)

test.each(['20260912201305118842', '2026-13-40', '版本 1.2.3', '20:13', '120260-09-12'])(
  'no time: %s',
  (text) => {
    expect(find(text, 'time')).toEqual([])
  },
)

test('shops by their label, and agents by their number', () => {
  expect(find('收款方   星云卡盟（星云数卡科技（临江）有限公司）', 'shop')).toEqual([
    '星云卡盟（星云数卡科技（临江）有限公司）',
  ])
  expect(find('店铺：极速点卡店 ›', 'shop')).toEqual(['极速点卡店'])
  expect(find('再次购买   投诉商户   申请售后', 'shop')).toEqual([])
  expect(find('商家说三个工作日', 'shop')).toEqual([])
  expect(find('欢迎咨询在线客服，工号9527为您服务', 'agent')).toEqual(['客服9527'])
  expect(find('客服24小时在线，客服95188', 'agent')).toEqual([])
})

test('phones of every kind, and none inside of longer numbers', () => {
  expect(find('电话 138 1234 5678 或 400-800-1234、0571-88888888', 'phone')).toEqual([
    '13812345678',
    '4008001234',
    '057188888888',
  ])
  expect(find('订单编号 9138123456789138', 'phone')).toEqual([])
  expect(find('尾号 138****5678', 'phone')).toEqual([])
})

test('in a picture a label and the value beside it belong together, and the fact stands where the value does', () => {
  const lines = [
    { text: '订单编号', box: [72, 1743, 156, 57], confidence: 1 },
    { text: '20260912201305118842', box: [458, 1743, 472, 57], confidence: 0.9 },
    { text: '复制', box: [930, 1743, 78, 57], confidence: 1 },
    { text: '¥', box: [322, 644, 43, 105], confidence: 1 },
    { text: '285.00', box: [365, 590, 393, 174], confidence: 1 },
  ] as const
  const facts = findFacts({ itemId, texts: rowsOfPicture(lines), captured: null, parties: [] })
  expect(facts).toEqual([
    expect.objectContaining({ kind: 'order', value: '20260912201305118842', line: 2, box: lines[1].box }),
    expect.objectContaining({ kind: 'amount', value: '285.00', line: 5, box: lines[4].box }),
  ])
  expect(facts[0]?.confidence).toBeLessThan(0.9)
})

test('the name of a shop is found in any line of a text', () => {
  expect(find('收款记录\n商家：极速点卡店\n实付：285.00元', 'shop')).toEqual(['极速点卡店'])
})

test('a party of the case is known by its name, a platform is no more than a hint', () => {
  const texts = [{ text: '我在闲鱼看到，后来去星云卡盟买的', line: 1, pieces: [] }]
  const facts = findFacts({ itemId, texts, captured, parties: ['星云卡盟'] })
  expect(facts.map(({ value, confidence }) => [value, confidence])).toEqual([
    ['星云卡盟', 0.9],
    ['闲鱼', 0.5],
  ])
})
