import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import type { ContractPlace } from './contract-place.ts'

/** What needs a password, in the case that is open, which is left as it was. */
export function testLocked(place: () => ContractPlace): void {
  test('a locked archive is opened by a password, and a wrong one is a fault that does not repeat it', async () => {
    const { client, root } = place()
    const path = join(root, '截图.zip')
    writeFileSync(path, await makeZip({ '说明.txt': '里面的说明' }, { password: '881200' }))
    const source = { type: 'paths' as const, paths: [path] }
    const locked: string[] = []
    for await (const event of await client.items.takeIn({ batchId: 'locked', source })) {
      if (event.type === 'done') locked.push(...event.result.locked)
    }
    expect(locked).toHaveLength(1)
    const itemId = locked[0] as Parameters<typeof client.items.unlock>[0]['itemId']
    const wrong = await client.items
      .unlock({ itemId, password: '17-wrong', batchId: 'locked' })
      .catch((error: unknown) => error)
    expect(wrong).toMatchObject({
      code: 'FAULT',
      data: { code: 'password-wrong', params: { file: '截图.zip' } },
    })
    expect(JSON.stringify(wrong)).not.toContain('17-wrong')
    const opened = await client.items.unlock({ itemId, password: '881200', batchId: 'locked' })
    expect([opened.unlocked, opened.taken.length]).toEqual([[itemId], 1])
    expect(await client.history.undo()).toMatchObject({ action: 'items-taken-in', count: 2 })
  })
}
