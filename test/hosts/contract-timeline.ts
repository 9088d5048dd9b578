import { expect, test } from 'vitest'
import type { ItemId } from '../../shared/model/ids.ts'
import type { ContractPlace } from './contract-place.ts'

/** Events and exhibits, on the desk that `testItems` left. */
export function testTimeline(place: () => ContractPlace): void {
  const idOf = async (fileName: string): Promise<ItemId> => {
    const { rows } = await place().client.items.list({ where: 'desk' })
    const row = rows.find((each) => each.fileName === fileName)
    if (row === undefined) throw new Error(`no item ${fileName}`)
    return row.id
  }
  const bill = '支付宝交易明细(20260901-20260930).csv'
  const chat = '与星云卡盟-客服9527的聊天记录.txt'
  const picture = 'Screenshot_20260912-203122_com.yunjing.game.png'

  test('an event is stated, changed and taken off the timeline', async () => {
    const { client } = place()
    const { eventId } = await client.events.create({
      kind: 'promise',
      title: '客服承诺24小时内退款',
      time: { type: 'between', value: '2026-09-12T21:00', until: '2026-09-12T21:10', zone: '+08:00' },
      who: '客服9527',
      amount: '285.00',
      proves: null,
      itemIds: [await idOf(chat)],
    })
    const [event] = await client.events.list()
    expect(event).toMatchObject({
      id: eventId,
      certainty: 'between',
      until: '2026-09-12T21:10',
      origin: 'user',
    })
    await client.events.update({
      eventId,
      patch: { title: '客服承诺退款', time: { type: 'exact', value: '2026-09-12T21:02', zone: '+08:00' } },
    })
    const [changed] = await client.events.list()
    expect(changed).toMatchObject({ title: '客服承诺退款', time: '2026-09-12T21:02', amount: '285.00' })
    expect(changed).not.toHaveProperty('certainty')
    await client.events.remove({ eventIds: [eventId] })
    expect(await client.events.list()).toEqual([])
  })

  test('an event comes from picked items, from a bill row and from messages', async () => {
    const { client } = place()
    const seen = await client.events.createFromItems({ itemIds: [await idOf(picture)], time: null })
    const rows = await client.items.transactions({ itemId: await idOf(bill), from: 0, count: 100 })
    const paid = rows.rows.find(({ amount, direction }) => amount === '285.00' && direction === 'out')
    const lines = [paid?.line ?? 0]
    const payment = await client.events.createFromRows({ itemId: await idOf(bill), lines, into: null })
    const { rows: said } = await client.items.messages({ itemId: await idOf(chat), from: 0, count: 3 })
    const talk = { itemId: await idOf(chat), lines: said.map(({ line }) => line), into: null }
    const contact = await client.events.createFromRows(talk)
    const events = await client.events.list()
    expect(events.find(({ id }) => id === payment.eventId)).toMatchObject({
      kind: 'paid',
      amount: '285.00',
      rows: [{ itemId: await idOf(bill), line: paid?.line }],
    })
    expect(events.find(({ id }) => id === contact.eventId)).toMatchObject({
      kind: 'contact',
      time: said[0]?.time,
    })
    const picked = events.find(({ id }) => id === seen.eventId)
    expect(picked).toMatchObject({ title: '其他画面', itemIds: [await idOf(picture)] })
    await expect(
      client.events.createFromRows({ itemId: await idOf(bill), lines: [99_999], into: null }),
    ).rejects.toMatchObject({ data: { code: 'rows-not-found' } })
    const more = { itemId: await idOf(bill), lines, into: contact.eventId }
    expect(await client.events.createFromRows(more)).toEqual({ eventId: contact.eventId })
    const joined = (await client.events.list()).find(({ id }) => id === contact.eventId)
    expect(joined?.rows).toHaveLength(4)
  })

  test('items are attached to an event and detached again', async () => {
    const { client } = place()
    const [event] = await client.events.list()
    if (event === undefined) throw new Error('no event')
    const itemIds = [await idOf('备忘.txt')]
    await client.events.attach({ eventId: event.id, itemIds })
    const attached = (await client.events.list()).find(({ id }) => id === event.id)
    expect(attached?.itemIds).toContain(itemIds[0])
    await client.events.detach({ eventId: event.id, itemIds })
    expect((await client.events.list()).find(({ id }) => id === event.id)?.itemIds).toEqual(event.itemIds)
  })

  test('a draft adds only what no event rests on yet, and is one step', async () => {
    const { client } = place()
    const before = await client.events.list()
    const { added } = await client.events.draft()
    expect(added).toBeGreaterThan(5)
    const after = await client.events.list()
    expect(after).toHaveLength(before.length + added)
    const shown = await idOf(picture)
    expect(after.filter(({ itemIds }) => itemIds.includes(shown))).toHaveLength(1)
    const drafted = after.filter(({ origin }) => origin === 'draft')
    const key = ({ itemId, line }: { itemId: ItemId; line: number }) => `${itemId} ${line}`
    const rested = new Set(before.flatMap(({ rows = [] }) => rows.map(key)))
    expect(drafted.flatMap(({ rows = [] }) => rows.map(key)).filter((row) => rested.has(row))).toEqual([])
    expect(await client.events.draft()).toEqual({ added: 0 })
    const times = after.flatMap(({ time }) => time ?? [])
    expect(times.length).toBeGreaterThan(5)
    expect(after.slice(0, times.length).every(({ time }) => time !== null)).toBe(true)
    await client.history.undo()
    expect(await client.events.list()).toEqual(before)
    await client.history.redo()
  })

  test('exhibits are added, described, moved, grouped, split and removed, and their numbers never have a gap', async () => {
    const { client } = place()
    const ids = [await idOf(picture), await idOf(bill), await idOf(chat)]
    const { exhibitIds } = await client.exhibits.add({ itemIds: ids, asOne: false, position: null })
    expect(exhibitIds).toHaveLength(3)
    const [first, second, third] = exhibitIds
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('too few exhibits')
    await client.exhibits.update({ exhibitId: first, patch: { title: '失败页面', proves: '卡密已被使用' } })
    await client.exhibits.move({ exhibitIds: [third], position: 0 })
    expect(await order()).toEqual([third, first, second])
    await client.exhibits.group({ exhibitIds: [first, second] })
    let { exhibits } = await client.exhibits.list()
    expect(exhibits.map(({ itemIds }) => itemIds.length)).toEqual([1, 2])
    expect(exhibits[1]).toMatchObject({ id: first, title: '失败页面', proves: '卡密已被使用', number: 2 })
    await client.exhibits.moveItem({ itemId: await idOf(chat), into: first, position: 1 })
    exhibits = (await client.exhibits.list()).exhibits
    expect(exhibits).toHaveLength(1)
    expect(exhibits[0]?.itemIds[1]).toBe(await idOf(chat))
    await client.exhibits.moveItem({ itemId: await idOf(bill), into: null, position: 0 })
    await client.exhibits.split({ exhibitId: first })
    exhibits = (await client.exhibits.list()).exhibits
    expect(exhibits.map(({ number }) => number)).toEqual([1, 2, 3])
    await client.exhibits.remove({ exhibitIds: [first] })
    exhibits = (await client.exhibits.list()).exhibits
    expect(exhibits.map(({ number }) => number)).toEqual([1, 2])
    await expect(client.exhibits.split({ exhibitId: first })).rejects.toMatchObject({
      data: { code: 'exhibit-not-found', params: { id: first } },
    })
  })

  test('pages of a PDF are left out, but never all of them', async () => {
    const { client } = place()
    const pdf = await idOf('星云卡盟售后服务条款(2026年7月版).pdf')
    const { exhibitIds } = await client.exhibits.add({ itemIds: [pdf], asOne: true, position: null })
    const exhibitId = exhibitIds[0]
    if (exhibitId === undefined) throw new Error('no exhibit')
    const { pageCount } = await client.items.get({ itemId: pdf })
    const all = Array.from({ length: pageCount ?? 0 }, (_, page) => page)
    await expect(client.exhibits.leaveOutPages({ exhibitId, itemId: pdf, pages: all })).rejects.toMatchObject(
      {
        data: { code: 'no-page-left' },
      },
    )
    await client.exhibits.leaveOutPages({ exhibitId, itemId: pdf, pages: [0] })
    const exhibit = (await client.exhibits.list()).exhibits.find(({ id }) => id === exhibitId)
    expect(exhibit?.leftOutPages).toEqual({ [pdf]: [0] })
  })

  test('everything is arranged by time, or by what it proves, as one step', async () => {
    const { client } = place()
    const before = await client.exhibits.list()
    await client.exhibits.arrange({ by: 'time' })
    const state = await client.cases.state()
    expect(state?.counts.exhibits).toBe(state?.counts.items)
    await client.exhibits.arrange({ by: 'proof' })
    const { exhibits } = await client.exhibits.list()
    expect(exhibits.length).toBeLessThan(7)
    expect(exhibits.flatMap(({ itemIds }) => itemIds)).toHaveLength(state?.counts.items ?? 0)
    await client.history.undo()
    await client.history.undo()
    expect(await client.exhibits.list()).toEqual(before)
    await client.history.redo()
    await client.history.redo()
  })

  async function order() {
    return (await place().client.exhibits.list()).exhibits.map(({ id }) => id)
  }
}
