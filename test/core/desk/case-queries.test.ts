import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { pageQueries } from '../../../electron/casefile/store/page-store.ts'
import { call, openDeskPlace, takeIn } from './desk-place.ts'

test('pages of long readings are read by their place, without scanning or sorting', async () => {
  const place = openDeskPlace()
  await (await place.startWithCase()).close()
  const database = new Database(join(place.caseFolder, 'case.sqlite'), { readonly: true })
  const { unreadCounts, rowsOfOrders, ...pages } = pageQueries
  const planOf = (query: string) =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.replaceAll('?', '1')}`)
      .all()
      .map(({ detail }) => detail)
      .join('; ')
  for (const [name, query] of Object.entries(pages)) {
    expect(planOf(query), name).toMatch(
      /^SEARCH \w+ USING PRIMARY KEY \(item_id=\? AND position>\? AND position<\?\)$/,
    )
  }
  // The rows of the case's orders may stand anywhere in a bill: of that bill all rows are looked at, of others none.
  expect(planOf(rowsOfOrders)).toMatch(/^SEARCH transactions USING PRIMARY KEY \(item_id=\?\)/)
  expect(unreadCounts).toContain('GROUP BY item_id')
  database.close()
})

test('a page holds exactly the rows of its range, and the last one what is left', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const lines = Array.from({ length: 25 }, (_, at) => `2026/9/12 20:${String(at + 10)} - 张某: 第${at + 1}条`)
  writeFileSync(join(place.files, 'WhatsApp Chat - 店.txt'), `${lines.join('\n')}\n`)
  const [itemId] = await takeIn(core, [place.files])
  if (itemId === undefined) throw new Error('not taken in')
  const page = (from: number) => core.services.items.messages({ itemId, from, count: 10 }, call)
  const pages = [await page(0), await page(10), await page(20), await page(30)]
  expect(pages.map(({ rows }) => rows.length)).toEqual([10, 10, 5, 0])
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25])
  expect(pages.flatMap(({ rows }) => rows.map(({ text }) => text))).toEqual(
    lines.map((_, at) => `第${at + 1}条`),
  )
})

test('the log about an item names its taking in, its description and its tags, and nothing of other items', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  writeFileSync(join(place.files, 'a.txt'), '甲')
  writeFileSync(join(place.files, 'b.txt'), '乙')
  const [first, second] = await takeIn(core, [place.files])
  if (first === undefined || second === undefined) throw new Error('not taken in')
  await core.services.items.tag({ itemIds: [first, second], add: ['重要'], remove: [] }, call)
  await core.services.items.describe({ itemIds: [second], patch: { title: '乙' } }, call)
  const actions = async (itemId: typeof first) =>
    (await core.services.items.get({ itemId }, call)).log.map(({ action }) => action)
  expect(await actions(first)).toEqual(expect.arrayContaining(['item-taken-in', 'items-tagged']))
  expect(await actions(first)).not.toContain('items-described')
  expect(await actions(second)).toContain('items-described')
})
