import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ItemRow, TakeInEvent, TakeInResult } from '../../shared/contract/item-contract.ts'
import type { ContractPlace } from './contract-place.ts'

/** Taking in and describing items, in the case that is open. Leaves the example's files on its desk. */
export function testItems(place: () => ContractPlace): void {
  const rows = async () => (await place().client.items.list({ where: 'desk' })).rows
  const named = async (fileName: string): Promise<ItemRow> => {
    const row = (await rows()).find((each) => each.fileName === fileName)
    if (row === undefined) throw new Error(`no item ${fileName}`)
    return row
  }

  test('files are taken in with progress, duplicates and refusals named, and nothing is arranged', async () => {
    const { client, copyExample } = place()
    const folder = copyExample()
    writeFileSync(join(folder, '空.png'), '')
    writeFileSync(join(folder, 'case.yaml'), 'title: 不采用')
    const events = await run({ type: 'paths', paths: [folder] }, 'first')
    const progress = events.flatMap((event) => (event.type === 'progress' ? [event.progress] : []))
    expect(progress.length).toBeGreaterThan(1)
    expect(progress.at(-1)).toMatchObject({ phase: 'take-in', done: 25, total: 25 })
    const result = resultOf(events)
    expect(result.isCancelled).toBe(false)
    expect(result.refused.map(({ fileName, code }) => [fileName, code])).toEqual([
      ['IMG_20260912_203455.png', 'picture-unreadable'],
      ['空.png', 'source-empty'],
    ])
    expect(result.taken).toHaveLength(22)
    expect(result.duplicates).toHaveLength(1)
    expect(result.warnings.map(({ code }) => code)).toContain('case-yaml-not-applied')
    expect(JSON.stringify(result)).not.toContain(place().root)
    const state = await client.cases.state()
    expect(state?.counts).toMatchObject({ items: 22, events: 0, exhibits: 0 })
    expect(state?.undo).toMatchObject({ action: 'items-taken-in', count: 22 })
    const [refusal] = await client.items.refusals()
    expect(refusal).toMatchObject({ code: 'source-empty' })
  })

  test('taking in is one step: undone, the desk is empty; redone, everything is back', async () => {
    const { client } = place()
    const before = await rows()
    expect(await client.history.undo()).toMatchObject({ action: 'items-taken-in' })
    expect(await rows()).toEqual([])
    expect(await client.history.redo()).toMatchObject({ action: 'items-taken-in' })
    expect(await rows()).toEqual(before)
    expect(await client.history.redo()).toBeNull()
  })

  test('a file that was dropped is streamed to the core, taken in under its own name and time, and its place cleared', async () => {
    const { client, core, root } = place()
    const bytes = Buffer.from('2026/9/13 09:00 - 张某: 还没退款\n')
    const file = { name: '拖入/与商户 2026.txt', modifiedMs: Date.UTC(2026, 8, 13, 1), body: chunks(bytes) }
    await core.media.upload('drop-1', file)
    const twin = { ...file, body: chunks(Buffer.concat([bytes, Buffer.from('又一条\n')])) }
    await core.media.upload('drop-1', twin)
    const result = resultOf(await run({ type: 'upload', uploadId: 'drop-1' }, 'drop'))
    expect(result.taken).toHaveLength(2)
    const detail = await client.items.get({ itemId: result.taken[0] ?? (await named('')).id })
    expect(detail).toMatchObject({ fileName: '与商户 2026.txt' })
    expect(detail.times).toContainEqual(
      expect.objectContaining({ source: 'fileSystem', value: '2026-09-13T01:00:00', zone: 'UTC' }),
    )
    const uploads = join(root, 'cases', '充值卡密无效：投诉', 'derived', 'uploads')
    expect(existsSync(uploads) ? readdirSync(uploads) : []).toEqual([])
    await client.items.bin({ itemIds: [...result.taken] })
  })

  test('cancelled in the middle, what is finished stays and the rest can be added again', async () => {
    const { client, copyExample } = place()
    await client.history.undo()
    const abort = new AbortController()
    const folder = copyExample('many')
    for (let number = 0; number < 120; number += 1) {
      writeFileSync(join(folder, `笔记${String(number).padStart(3, '0')}.txt`), `第${number}条`)
    }
    const events = await client.items.takeIn(
      { batchId: 'cut', source: { type: 'paths', paths: [folder] } },
      { signal: abort.signal },
    )
    await readUntilAborted(events, abort)
    const kept = await rows()
    expect(kept.length).toBeLessThan(144)
    const stopped = await stopInTheMiddle(folder)
    expect(stopped.isCancelled).toBe(true)
    expect(stopped.taken.length).toBeGreaterThan(0)
    expect(await rows()).toHaveLength(kept.length + stopped.taken.length)
    const again = resultOf(await run({ type: 'paths', paths: [folder] }, 'rest'))
    expect(again.isCancelled).toBe(false)
    const all = await rows()
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const notes = all.filter(({ fileName }) => fileName.startsWith('笔记'))
    expect(notes).toHaveLength(120)
    await client.items.bin({ itemIds: notes.map(({ id }) => id) })
    const bin = await client.items.list({ where: 'bin' })
    expect(bin.rows.filter(({ fileName }) => fileName.startsWith('笔记'))).toHaveLength(120)
  })

  test('an item shows every candidate time, its reading and what the log says of it', async () => {
    const { client } = place()
    const picture = await client.items.get({ itemId: (await named('IMG_20260916_101530.jpg')).id })
    expect(picture.times.length).toBeGreaterThan(1)
    expect(picture.log[0]).toMatchObject({ action: 'item-taken-in' })
    expect(picture.log[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    const bill = await client.items.get({ itemId: (await named('支付宝交易明细(20260901-20260930).csv')).id })
    expect(bill.reading).toMatchObject({ type: 'bill' })
    expect(bill.reading?.rowCount).toBeGreaterThan(3)
  })

  test('long readings come in pages', async () => {
    const { client } = place()
    const bill = await named('支付宝交易明细(20260901-20260930).csv')
    const all = await client.items.transactions({ itemId: bill.id, from: 0, count: 2_000 })
    const part = await client.items.transactions({ itemId: bill.id, from: 1, count: 2 })
    expect(part).toMatchObject({
      total: all.total,
      from: 1,
      rows: all.rows.slice(1, 3),
      columns: all.columns,
    })
    expect(all.columns.length).toBeGreaterThan(5)
    const chat = await named('与星云卡盟-客服9527的聊天记录.txt')
    const messages = await client.items.messages({ itemId: chat.id, from: 0, count: 5 })
    expect(messages.rows).toHaveLength(5)
    const page = await named('商户入驻标准-星云卡盟.html')
    const text = await client.items.paragraphs({ itemId: page.id, from: 0, count: 3 })
    expect(text.rows.length).toBeGreaterThan(0)
    expect(text.total).toBeGreaterThanOrEqual(text.rows.length)
    expect(await client.items.pageLook({ itemId: page.id })).toEqual({ type: 'made', notes: [] })
    expect(await client.items.pageLook({ itemId: bill.id })).toEqual({ type: 'none', reason: null })
  })

  test('several items are described, tagged and dated at once, and each way back is one step', async () => {
    const { client } = place()
    const ids = (await rows()).slice(0, 3).map(({ id }) => id)
    const before = await rows()
    await client.items.describe({ itemIds: ids, patch: { proofKind: 'defect', proves: '卡密无效' } })
    await client.items.tag({ itemIds: ids, add: ['重要', ' '], remove: [] })
    await client.items.stateTime({
      itemIds: ids,
      time: { type: 'about', value: '2026-09-12T20:13', zone: '+08:00' },
    })
    const [row] = await rows()
    expect(row).toMatchObject({
      proofKind: 'defect',
      hasProves: true,
      tags: ['重要'],
      time: {
        value: '2026-09-12T20:13',
        source: 'user',
        precision: 'minute',
        certainty: 'about',
        detail: 'stated',
      },
    })
    for (let step = 0; step < 3; step += 1) await client.history.undo()
    expect(await rows()).toEqual(before)
  })

  test('one of the found times is chosen; an unknown time is unknown; no calendar has a 13th month', async () => {
    const { client } = place()
    const { id } = await named('IMG_20260916_101530.jpg')
    const { times, chosenTime } = await client.items.get({ itemId: id })
    const other = times.findIndex((_, index) => index !== chosenTime)
    await client.items.chooseTime({ itemId: id, index: other })
    expect((await client.items.get({ itemId: id })).chosenTime).toBe(other)
    await client.items.stateTime({ itemIds: [id], time: { type: 'unknown' } })
    expect((await named('IMG_20260916_101530.jpg')).time).toBeNull()
    await expect(
      client.items.stateTime({ itemIds: [id], time: { type: 'exact', value: '2026-13-01', zone: null } }),
    ).rejects.toMatchObject({ data: { code: 'time-invalid' } })
    await expect(client.items.chooseTime({ itemId: id, index: 99 })).rejects.toMatchObject({
      data: { code: 'item-time-gone' },
    })
    await client.history.undo()
    await client.history.undo()
  })

  test('what is in the bin comes back', async () => {
    const { client } = place()
    const [first] = await rows()
    const itemIds = first === undefined ? [] : [first.id]
    await client.items.bin({ itemIds })
    expect((await rows()).map(({ id }) => id)).not.toContain(first?.id)
    await client.items.restore({ itemIds })
    expect((await rows()).map(({ id }) => id)).toContain(first?.id)
  })

  async function stopInTheMiddle(folder: string): Promise<TakeInResult> {
    const { client } = place()
    const events: TakeInEvent[] = []
    let known = 0
    const source = { type: 'paths' as const, paths: [folder] }
    for await (const event of await client.items.takeIn({ batchId: 'stop', source })) {
      events.push(event)
      const { items } = (await client.cases.state())?.counts ?? { items: 0 }
      if (known === 0) known = items
      if (items > known) await client.items.stopTakeIn({ batchId: 'stop' })
    }
    return resultOf(events)
  }

  async function run(
    source: Parameters<ContractPlace['client']['items']['takeIn']>[0]['source'],
    batchId: string,
  ) {
    const events: TakeInEvent[] = []
    for await (const event of await place().client.items.takeIn({ batchId, source })) events.push(event)
    return events
  }
}

function resultOf(events: readonly TakeInEvent[]): TakeInResult {
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error('taking in did not end with its result')
  return last.result
}

async function readUntilAborted(events: AsyncIterable<TakeInEvent>, abort: AbortController): Promise<void> {
  try {
    for await (const event of events) {
      if (event.type === 'progress' && event.progress.done > 3) abort.abort()
    }
  } catch (error) {
    if (!abort.signal.aborted) throw error
  }
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 7)
  yield bytes.subarray(7)
}
