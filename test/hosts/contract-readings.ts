import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ItemId } from '../../shared/model/ids.ts'
import type { ContractPlace } from './contract-place.ts'

/** What a reader must ask a person, in the case that is open, which is left as it was. */
export function testReadings(place: () => ContractPlace): void {
  async function takeIn(name: string, lines: readonly string[]): Promise<ItemId> {
    const { client, root } = place()
    const path = join(root, name)
    writeFileSync(path, lines.join('\n'))
    const source = { type: 'paths' as const, paths: [path] }
    for await (const event of await client.items.takeIn({ batchId: name, source })) {
      const [itemId] = event.type === 'done' ? event.result.questions : []
      if (itemId !== undefined) return itemId
    }
    throw new Error(`nothing is asked about ${name}`)
  }

  test('a table is shown, previewed and read as a person says what its columns are', async () => {
    const { client } = place()
    const itemId = await takeIn('流水账.csv', ['时刻,对家,数额', '2026-09-12 20:31,星河,-57.00'])
    const [table] = await client.readings.tables({ itemId })
    if (table === undefined) throw new Error('the file has a table')
    expect(await client.readings.guess({ itemId, table: '', headerLine: 1 })).toEqual(table.guess)
    const mapped = { itemId, table: '', mapping: table.guess }
    expect(await client.readings.preview(mapped)).toMatchObject({
      rowCount: 1,
      first: [{ time: '2026-09-12T20:31', amount: '57.00', direction: 'out', counterparty: '星河' }],
    })
    const missing = client.readings.preview({ ...mapped, table: '没有这张表' })
    await expect(missing).rejects.toMatchObject({ code: 'FAULT', data: { code: 'table-not-found' } })
    expect(await client.readings.explainColumns(mapped)).toMatchObject({ type: 'bill', rowCount: 1 })
    expect(await client.history.undo()).toMatchObject({ action: 'item-reread' })
    await client.history.undo()
  })

  test('dates are read in the order that a person says', async () => {
    const { client } = place()
    const itemId = await takeIn('WhatsApp 聊天.txt', [
      '5/6/26, 20:13 - 小林: 在吗',
      '6/7/26, 09:00 - 小林: 退款',
    ])
    const read = await client.readings.orderDates({ itemId, dateOrder: 'day-first' })
    expect(read).toMatchObject({ type: 'chat', rowCount: 2 })
    const { rows } = await client.items.messages({ itemId, from: 0, count: 9 })
    expect(rows.map(({ time }) => time)).toEqual(['2026-06-05T20:13', '2026-07-06T09:00'])
    await client.history.undo()
    await client.history.undo()
  })

  test('a pasted chat is previewed and taken in', async () => {
    const { client } = place()
    const pasted = { text: '小林 20:13\n在吗\n\n客服 20:14\n在的', day: '2026-09-12' }
    const preview = await client.readings.previewPasted(pasted)
    expect(preview).toMatchObject({ messageCount: 2, participants: ['小林', '客服'] })
    const taken = await client.readings.takeInPasted({ ...pasted, batchId: 'pasted', isChat: true })
    const { rows } = await client.items.messages({ itemId: taken.itemId, from: 0, count: 9 })
    expect(rows.map(({ time }) => time)).toEqual(['2026-09-12T20:13', '2026-09-12T20:14'])
    await client.history.undo()
  })
}
