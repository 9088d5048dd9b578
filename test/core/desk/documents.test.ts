import { copyFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { ItemDetail, TakeInResult } from '../../../shared/contract/item-contract.ts'
import { makeAgreement, writeDocx } from '../../fixtures/readers/documents/docx-files.ts'
import { makeInvoice } from '../../fixtures/readers/documents/ofd-files.ts'
import * as old from '../../fixtures/readers/documents/old-files.ts'
import { call, openDeskPlace } from './desk-place.ts'

/** A case with these files taken in, by their names. */
async function startWith(files: Readonly<Record<string, Uint8Array | string>>) {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string') copyFileSync(content, join(place.files, name))
    else writeFileSync(join(place.files, name), content)
  }
  let result: TakeInResult | null = null
  const source = { type: 'paths' as const, paths: [place.files] }
  for await (const event of await core.services.items.takeIn({ batchId: 'b', source }, call))
    if (event.type === 'done') result = event.result
  const items = new Map<string, ItemDetail>()
  for (const { id, fileName } of (await core.services.items.list({ where: 'desk' }, call)).rows)
    items.set(fileName, await core.services.items.get({ itemId: id }, call))
  const find = async (query: string) => {
    const hits = await core.services.search.find({ query, limit: 10 }, call)
    return hits.map(({ kind, title, line }) => [kind, title, line])
  }
  const facts = async (name: string) => {
    const itemId = items.get(name)?.id
    if (itemId === undefined) throw new Error(`not taken in: ${name}`)
    const found = await core.services.facts.ofItem({ itemId }, call)
    return found.facts.map((fact) => [fact.kind, fact.value])
  }
  return { core, items, result, find, facts }
}

test('documents are taken in as text, found by their words, and give their order numbers and sums', async () => {
  const { items, find, facts } = await startWith({
    '协议.docx': await makeAgreement(),
    '发票.ofd': await makeInvoice('attached'),
    '客服.xlsx': old.makeHoursWorkbook('xlsx'),
    '客服.xls': old.makeHoursWorkbook('biff8'),
    '说明.md': Buffer.from('# 退款说明\n\n- 卡密失效全额退款\n'),
  })
  expect([...items.values()].map(({ kind }) => kind)).toEqual(Array(5).fill('text'))
  expect([...items.values()].map(({ facts: { notShown } }) => notShown)).toEqual(Array(5).fill(undefined))
  expect(items.get('发票.ofd')?.original).toMatchObject({ extension: 'ofd', mediaType: 'application/ofd' })
  expect(await find('全额退款')).toEqual([
    ['paragraph', '协议.docx', 5],
    ['paragraph', '说明.md', 2],
  ])
  expect(await find('12345678')).toContainEqual(['paragraph', '发票.ofd', 1])
  expect(await find('卡密无效包退')).toHaveLength(2)
  expect(await facts('协议.docx')).toContainEqual(['order', 'SY20260914071233008812'])
  expect(await facts('发票.ofd')).toContainEqual(['amount', '98.00'])
})

test('a workbook that is no bill is read sheet by sheet, row by row', async () => {
  const { core, items } = await startWith({ '客服.xlsx': old.makeHoursWorkbook('xlsx') })
  const itemId = items.get('客服.xlsx')?.id
  if (itemId === undefined) throw new Error('not taken in')
  const { rows } = await core.services.items.paragraphs({ itemId, from: 0, count: 20 }, call)
  expect(rows).toEqual([
    '[客服]',
    '客服时间',
    '周一至周五\t9:00-18:00',
    '周末\t休息',
    '[承诺]',
    '承诺',
    '卡密无效包退',
  ])
})

test('what cannot be read of a document is kept, and each says why and what to do', async () => {
  const whole = await writeDocx('<w:p/>')
  const { items, result } = await startWith({
    '锁.docx': old.makeLockedDocument(),
    '旧.doc': old.makeOldDocument(),
    '旧.rtf': old.makeRtf(),
    '坏.docx': whole.slice(0, whole.length - 40),
  })
  const why = Object.fromEntries([...items.values()].map((item) => [item.fileName, item.facts.notShown]))
  expect(why).toEqual({
    '锁.docx': 'document-locked',
    '旧.doc': 'document-old-form',
    '旧.rtf': 'document-old-form',
    '坏.docx': 'document-unreadable',
  })
  expect(result?.warnings.map(({ code }) => code).sort()).toEqual([
    'document-locked',
    'document-old-form',
    'document-old-form',
    'document-unreadable',
  ])
})

test('the words of a PDF are found with their page, and it is still shown as a PDF', async () => {
  const name = '星云卡盟售后服务条款(2026年7月版).pdf'
  const { items, find } = await startWith({ [name]: resolve('examples/topup-dispute', name) })
  expect(items.get(name)).toMatchObject({
    kind: 'pdf',
    pageCount: 3,
    reading: { reader: 'pdf-text', rowCount: 3 },
  })
  expect(await find('用户付款成功后')).toEqual([['paragraph', name, 1]])
  expect(await find('不能提供进货凭证')).toEqual([['paragraph', name, 3]])
})
