import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExportEvent, PackageOptions } from '../../shared/contract/package-contract.ts'
import type { ContractPlace } from './contract-place.ts'

const options: PackageOptions = {
  recipientId: 'court',
  language: 'zh',
  maxVolumeMb: null,
  embedOriginals: false,
}

/** Check, preview, export and verification of the example's own case. Leaves it open. */
export function testPackages(place: () => ContractPlace): void {
  test('the example opens arranged, and a second time as the case it was', async () => {
    const { client } = place()
    const first = await client.cases.openSample({ language: 'zh' })
    expect(first.counts).toMatchObject({ items: 22, exhibits: 8, events: 13 })
    expect(first.info.title).toContain('星云卡盟')
    expect(first.undo).toBeNull()
    await client.cases.close()
    const second = await client.cases.openSample({ language: 'zh' })
    expect(second.caseId).toBe(first.caseId)
    expect(second.counts).toEqual(first.counts)
  })

  test('the check before export leads to what is to be mended', async () => {
    const { client } = place()
    const { exhibits } = await client.exhibits.list()
    const [first] = exhibits
    if (first === undefined) throw new Error('no exhibit')
    const before = await client.packages.preflight(options)
    expect(before.map(({ code }) => code)).not.toContain('exhibits-without-purpose')
    for (const itemId of first.itemIds)
      await client.items.describe({ itemIds: [itemId], patch: { proves: null } })
    await client.exhibits.update({ exhibitId: first.id, patch: { proves: null } })
    const found = await client.packages.preflight(options)
    expect(found.find(({ code }) => code === 'exhibits-without-purpose')).toMatchObject({
      severity: 'warning',
      params: { count: 1, marks: '证据1' },
      exhibitIds: [first.id],
    })
    for (let step = 0; step <= first.itemIds.length; step += 1) await client.history.undo()
    expect(await client.packages.preflight(options)).toEqual(before)
  })

  test('the preview has the pages and marks of the export, which verifies and is never written over', async () => {
    const { client, core, root } = place()
    const preview = await client.packages.preview(options)
    const [volume] = preview.volumes
    const shown = await core.media.find(volume?.mediaPath ?? '')
    expect(shown?.mediaType).toBe('application/pdf')
    expect(
      readFileSync(shown?.path ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const events: ExportEvent[] = []
    for await (const event of await client.packages.export(options)) events.push(event)
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error('the export did not end with its package')
    expect(events.length).toBeGreaterThan(2)
    expect(done.exhibits).toEqual(preview.exhibits)
    const real = readFileSync(
      join(root, 'cases', caseName(), 'packages', done.made.name, 'data', volume?.name ?? ''),
    )
    expect(Math.abs(real.byteLength - (volume?.expectedBytes ?? 0)) / real.byteLength).toBeLessThan(0.1)
    expect(volume?.sizeBytes ?? 0).toBeLessThan(real.byteLength)
    const verdict = await client.packages.verify({ id: done.made.id, language: 'zh' })
    expect(verdict).toMatchObject({ isSound: true, problems: [] })
    expect(verdict.explanation).toContain('这不能说明')
    for await (const event of await client.packages.export(options)) events.push(event)
    const again = events.at(-1)
    if (again?.type !== 'done') throw new Error('the export did not end with its package')
    expect(again.made.name).not.toBe(done.made.name)
    expect((await client.exhibits.list()).isPackaged).toBe(true)
  })

  test('packages are listed, shown, saved as a zip, and one that is gone is said to be gone', async () => {
    const { client, core, revealed, root } = place()
    const [newest, first] = await client.packages.list()
    if (newest === undefined || first === undefined) throw new Error('too few packages')
    expect(newest).toMatchObject({ id: 'p2', isMissing: false, exhibitCount: 8, recipientId: 'court' })
    await client.packages.reveal({ id: newest.id })
    expect(revealed.at(-1)).toContain(newest.name)
    const zip = await core.media.find(newest.zipMediaPath)
    expect(zip).toMatchObject({ mediaType: 'application/zip', downloadName: `${newest.name}.zip` })
    expect(zip?.sizeBytes).toBe(newest.sizeBytes)
    const folder = join(root, 'cases', caseName(), 'packages')
    rmSync(join(folder, `${first.name}.zip`))
    rmSync(join(folder, first.name), { recursive: true })
    expect(await client.packages.list()).toMatchObject([{ isMissing: false }, { isMissing: true }])
    await expect(client.packages.reveal({ id: first.id })).rejects.toMatchObject({
      data: { code: 'package-gone' },
    })
  })

  test('an export that is cancelled leaves no package behind', async () => {
    const { client, root } = place()
    const abort = new AbortController()
    const before = await client.packages.list()
    try {
      for await (const event of await client.packages.export(options, { signal: abort.signal })) {
        if (event.type === 'progress') abort.abort()
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error
    }
    await expect.poll(() => client.packages.list()).toEqual(before)
    expect(existsSync(join(root, 'cases', caseName(), 'packages', `${before[0]?.name}_2`))).toBe(false)
  })

  function caseName(): string {
    return '张晓雨与星云卡盟、极速点卡店点卡买卖纠纷'
  }
}
