import { expect, test } from 'vitest'
import type { ContractPlace } from './contract-place.ts'

/** Searching, and what the texts of materials seem to say. */
export function testSearch(place: () => ContractPlace): void {
  test('a search says what matched and where it stands, and what it finds can be asked for its facts', async () => {
    const { client } = place()
    const { rows } = await client.items.list({ where: 'desk' })
    const [item] = rows
    if (item === undefined) throw new Error('the case has no materials')
    await client.items.describe({ itemIds: [item.id], patch: { title: '查找用的标题' } })
    const hits = await client.search.find({ query: '用的标', limit: 5 })
    expect(hits).toEqual([
      expect.objectContaining({ kind: 'item', itemId: item.id, ranges: [[2, 5]], match: 'exact' }),
    ])
    expect(await client.facts.ofItem({ itemId: item.id })).toMatchObject({ lookedUntil: null })
    await client.history.undo()
    expect(await client.search.find({ query: '用的标', limit: 5 })).toEqual([])
    expect(await client.search.find({ query: '   ', limit: 5 })).toEqual([])
  })
}
