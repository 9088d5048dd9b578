import { expect, test } from 'vitest'
import type { ContractPlace } from './contract-place.ts'

/** Reading text in pictures behind the window: how far it is, and that it waits when asked to. */
export function testRecognition(place: () => ContractPlace): void {
  test('reading text in pictures says how far it is, stops when asked and goes on', async () => {
    const { client } = place()
    await client.recognition.pause()
    expect(await client.recognition.state()).toMatchObject({ status: 'paused' })
    const paused = await client.recognition.state()
    const { rows } = await client.items.list({ where: 'desk' })
    expect(paused?.total).toBe(rows.filter(({ kind }) => kind === 'image').length)
    await client.recognition.resume()
    expect((await client.recognition.state())?.status).not.toBe('paused')
    const text = rows.find(({ kind }) => kind === 'chat')
    if (text === undefined) throw new Error('the case has no chat')
    expect(await client.recognition.lines({ itemId: text.id })).toBeNull()
    expect(await client.pictures.look({ itemId: text.id })).toBeNull()
    expect(await client.pictures.alike()).toEqual([])
    // What is read behind the window makes a revision too; the tests that follow compare revisions.
    await client.recognition.pause()
  })
}
