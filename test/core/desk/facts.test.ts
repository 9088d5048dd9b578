import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openCase } from '../../../electron/casefile/case-file.ts'
import type { Core } from '../../../electron/core.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { PixelBox } from '../../../shared/model/recognition.ts'
import { call, openDeskPlace, takeIn } from './desk-place.ts'

type Truth = Record<string, { lines: { text: string; box: PixelBox }[] }>
const orderPage = 'Screenshot_20260912-204118_com.xingyun.kameng.png'
const orderId = '20260912201305118842'

async function openSample() {
  const place = openDeskPlace({ now: () => new Date() })
  const core = await place.start()
  await core.services.app.saveSettings({ recognition: 'off' }, call)
  await core.services.cases.openSample({ language: 'zh' }, call)
  return { place, core }
}
async function itemOf(core: Core, fileName: string) {
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const item = rows.find((row) => row.fileName === fileName)
  if (item === undefined) throw new Error(`no item has the name ${fileName}`)
  return item.id
}
const values = (facts: readonly Fact[], kind: Fact['kind']) =>
  facts.filter((fact) => fact.kind === kind).map(({ value }) => value)

test('of a chat the sums, the agent and the times that it speaks of are found with their lines', async () => {
  const { core } = await openSample()
  const itemId = await itemOf(core, '与星云卡盟-客服9527的聊天记录.txt')
  const { facts } = await core.services.facts.ofItem({ itemId }, call)
  expect(values(facts, 'agent')).toContain('客服9527')
  expect(values(facts, 'amount')).toContain('285.00')
  const { rows } = await core.services.items.messages({ itemId, from: 0, count: 500 }, call)
  const agent = facts.find(({ value }) => value === '客服9527')
  expect(rows.find(({ line }) => line === agent?.line)?.text).toContain('9527')
})

test('what is suggested comes with the facts, and no longer once the case says it', async () => {
  const { core } = await openSample()
  const itemId = await itemOf(core, '与星云卡盟-客服9527的聊天记录.txt')
  const tagsOf = async () => {
    const { suggestions } = await core.services.facts.ofItem({ itemId }, call)
    return suggestions.flatMap(({ field, value }) => (field === 'tag' ? [value] : []))
  }
  expect(await tagsOf()).toContain('客服9527')
  await core.services.items.tag({ itemIds: [itemId], add: ['客服9527'], remove: [] }, call)
  expect(await tagsOf()).not.toContain('客服9527')
})

test('of a bill only the rows of the case speak', async () => {
  const { core } = await openSample()
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const bill = rows.find(({ fileName }) => fileName.startsWith('支付宝交易明细'))
  if (bill === undefined) throw new Error('the example has a bill')
  const { facts } = await core.services.facts.ofItem({ itemId: bill.id }, call)
  expect(values(facts, 'order')).toContain(orderId)
  expect(values(facts, 'amount')).toEqual(['285.00'])
  expect(values(facts, 'time')).toEqual([expect.stringMatching(/^2026-09-12T20:14/)])
})

test('of a long chat the window is told up to where it was looked at; of a long bill the order is found wherever it stands', async () => {
  const place = openDeskPlace()
  const core = await place.start()
  await core.services.cases.create({ title: '长', respondent: '', orderId, language: 'zh' }, call)
  const path = (name: string) => join(place.files, name)
  const chat = Array.from({ length: 4_000 }, (_, at) => `2026/9/12, 20:13 - 客服: 第 ${at} 句`)
  writeFileSync(path('聊天.txt'), chat.join('\n'))
  const rows = Array.from({ length: 4_000 }, (_, at) => {
    const number = at === 3_900 ? orderId : `2026091220130500${String(at).padStart(4, '0')}`
    return `2026-09-12 20:13:05,商户消费,星云卡盟,点券,支出,¥${at + 1}.00,零钱,支付成功,${number},1${number},/`
  })
  const head =
    '微信支付账单明细\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n'
  writeFileSync(path('微信支付账单.csv'), head + rows.join('\n'))
  await takeIn(core, [place.files])
  const ofChat = await core.services.facts.ofItem({ itemId: await itemOf(core, '聊天.txt') }, call)
  expect(ofChat.lookedUntil).toBe(3_000)
  const ofBill = await core.services.facts.ofItem({ itemId: await itemOf(core, '微信支付账单.csv') }, call)
  expect(values(ofBill.facts, 'amount')).toEqual(['3901.00'])
  expect(ofBill.lookedUntil).toBe(null)
})

test('what was read in a picture says its order, its sums and times, where they stand, and is found by a search', async () => {
  const { place, core } = await openSample()
  const itemId = await itemOf(core, orderPage)
  const { sha256 } = (await core.services.items.get({ itemId }, call)).original
  const state = await core.services.cases.state(undefined, call)
  await core.close()
  const truth = JSON.parse(readFileSync(resolve('test/fixtures/recognition/truth.json'), 'utf8')) as Truth
  const lines = (truth[orderPage]?.lines ?? []).map((line) => ({ ...line, confidence: 0.98 }))
  const folder = resolve(place.root, 'cases', state?.folderLabel.split(/[\\/]/).at(-1) ?? '')
  const caseFile = openCase(folder, { now: () => new Date() })
  caseFile.saveRecognition({ sha256, engine: 'truth', at: '2026-09-20T00:00:00.000Z', note: null, lines })
  caseFile.close()

  const again = await place.start()
  await again.services.cases.open({ id: state?.caseId ?? '' }, call)
  const { facts } = await again.services.facts.ofItem({ itemId }, call)
  expect(values(facts, 'order')).toEqual([orderId])
  expect(values(facts, 'amount')).toEqual(expect.arrayContaining(['285.00', '95.00']))
  expect(values(facts, 'time')).toEqual(
    expect.arrayContaining(['2026-09-12T20:13:05', '2026-09-12T20:14:41', '2026-09-12T20:15:10']),
  )
  expect(values(facts, 'card').every((value) => /^\*{4}[A-Z0-9]{4}$/.test(value))).toBe(true)
  expect(values(facts, 'card')).toContain('****M8XT')
  const box = lines.find(({ text }) => text === orderId)?.box
  expect(facts.find(({ kind }) => kind === 'order')?.box).toEqual(box)

  const hits = await again.services.search.find({ query: '118842', limit: 10 }, call)
  expect(hits.find(({ kind }) => kind === 'line')).toMatchObject({ itemId, text: orderId, box })
})
