import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import type { SearchHit } from '../../../shared/contract/search-contract.ts'
import { call, openDeskPlace } from './desk-place.ts'

async function openSample() {
  const place = openDeskPlace()
  const core = await place.start()
  await core.services.cases.openSample({ language: 'zh' }, call)
  return {
    place,
    core,
    find: (query: string, limit = 20) => core.services.search.find({ query, limit }, call),
  }
}
const marked = ({ text, ranges }: SearchHit) => ranges.map(([from, to]) => text.slice(from, to))
const first = (hits: readonly SearchHit[], kind: SearchHit['kind']) => hits.find((hit) => hit.kind === kind)
async function titled(core: Core, title: string) {
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const row = rows.find((each) => each.title === title)
  if (row === undefined) throw new Error(`no item is called ${title}`)
  return row.id
}

test('one Chinese character, two, and a whole phrase are found in titles, bills, chats and pages', async () => {
  const { core, find } = await openSample()
  for (const query of ['卡', '退款', '卡密无效']) {
    const hits = await find(query)
    expect(hits.length, query).toBeGreaterThan(0)
    for (const hit of hits.filter(({ match }) => match === 'exact')) {
      expect(marked(hit), `${query} in ${hit.text}`).toContain(query)
    }
  }
  const kinds = new Set((await find('卡')).map(({ kind }) => kind))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['item', 'row', 'message', 'paragraph', 'event', 'exhibit']),
  )
  const [best] = await find('支付成功页面')
  expect(best).toMatchObject({ kind: 'item', itemId: await titled(core, '支付成功页面'), match: 'exact' })
})

test('digits inside of a long order number find the row of the bill, whatever width they are typed in', async () => {
  const { core, find } = await openSample()
  const [orderId = ''] = (await core.services.cases.state(undefined, call))?.info.orderIds ?? []
  expect(orderId.length).toBeGreaterThan(11)
  const inside = orderId.slice(3, 9)
  const row = first(await find(inside), 'row')
  expect(row?.text).toContain(orderId)
  expect(row?.line).toBeGreaterThan(0)
  const wide = [...inside].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  expect(first(await find(wide), 'row')).toEqual(row)
})

test('pinyin finds titles and senders by whole syllables and by first letters, after what is written so', async () => {
  const { core, find } = await openSample()
  const itemId = await titled(core, '支付成功页面')
  for (const query of ['zhifuchenggong', 'zfcg', 'zhifucg', 'ZHIFU']) {
    const hit = (await find(query)).find((each) => each.itemId === itemId)
    expect(hit, query).toMatchObject({ kind: 'item', match: 'pinyin' })
    expect(marked(hit as SearchHit)[0], query).toMatch(/^支付/)
  }
  const sender = first(await find('kefu'), 'message')
  expect(sender?.text).toContain('客服')
})

test('one wrong, missing or needless character is forgiven, and ranks below what is exact', async () => {
  const { core, find } = await openSample()
  const itemId = await titled(core, '支付成功页面')
  for (const query of ['支付成公页面', '支付成页面', '支付成功的页面']) {
    const hit = (await find(query)).find((each) => each.itemId === itemId)
    expect(hit, query).toMatchObject({ match: 'near' })
  }
  const order = ['exact', 'pinyin', 'near']
  const places = (await find('支付成功')).map(({ match }) => order.indexOf(match))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect((await find('支公')).filter(({ match }) => match === 'near')).toEqual([])
})

test('a change is found at once, undone it is found no more, and what is in the bin is not found', async () => {
  const { core, find } = await openSample()
  const itemId = await titled(core, '支付成功页面')
  const titles = async (query: string) => (await find(query)).map((hit) => hit.itemId)
  await core.services.items.describe({ itemIds: [itemId], patch: { title: '镜花水月' } }, call)
  expect(await titles('花水')).toEqual([itemId])
  await core.services.history.undo(undefined, call)
  expect(await titles('花水')).toEqual([])
  await core.services.items.tag({ itemIds: [itemId], add: ['紫罗兰'], remove: [] }, call)
  expect(await titles('罗')).toContain(itemId)
  await core.services.items.bin({ itemIds: [itemId] }, call)
  expect(await titles('紫罗兰')).toEqual([])
  await core.services.items.restore({ itemIds: [itemId] }, call)
  expect(await titles('紫罗兰')).toEqual([itemId])
  await core.services.items.tag({ itemIds: [itemId], add: [], remove: ['紫罗兰'] }, call)
  expect(await titles('紫罗兰')).toEqual([])
})

test('the index is made anew from the case when it is lost, and finds the same', async () => {
  const { place, core, find } = await openSample()
  const before = await Promise.all(['卡', '退款', 'zhifu', '2026'].map((query) => find(query, 100)))
  const state = await core.services.cases.state(undefined, call)
  const [folder = ''] = await import('node:fs/promises').then(({ readdir }) =>
    readdir(join(place.root, 'cases')),
  )
  await core.close()
  const database = new Database(join(place.root, 'cases', folder, 'case.sqlite'))
  database.exec("INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_state")
  database.close()
  const again = await place.start()
  await again.services.cases.open({ id: state?.caseId ?? '' }, call)
  const after = await Promise.all(
    ['卡', '退款', 'zhifu', '2026'].map((query) => again.services.search.find({ query, limit: 100 }, call)),
  )
  expect(after).toEqual(before)
})
