import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import type { TakeInResult } from '../../../shared/contract/item-contract.ts'
import { originalMediaPath } from '../../../shared/contract/media-paths.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { makeZip } from '../../fixtures/containers/make-zip.ts'
import { makePlainPdf } from '../../fixtures/readers/bills/pdf-statements.ts'
import { lockPdf, zipBills, zipPassword } from '../../fixtures/readers/bills/zipped-bills.ts'
import { makeAlipayCsv } from '../../fixtures/readers/make-reader-fixtures.ts'
import { call, openDeskPlace } from './desk-place.ts'

vi.setConfig({ testTimeout: 60_000 })

async function takeInAll(core: Core, paths: string[], batchId: string): Promise<TakeInResult> {
  const events = await core.services.items.takeIn({ batchId, source: { type: 'paths', paths } }, call)
  for await (const event of events) if (event.type === 'done') return event.result
  throw new Error('taking in did not end')
}

/** A locked bill, a locked archive and a locked PDF, all of one password, taken in at once. */
async function openLockedCase() {
  const logged: string[] = []
  const place = openDeskPlace({ log: (...said) => void logged.push(said.map(String).join(' ')) })
  const core = await place.startWithCase()
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(place.files, name), bytes)
    return join(place.files, name)
  }
  const paths = [
    write('账单.zip', (await zipBills([makeAlipayCsv()], 'aes')).bytes),
    write(
      '聊天.zip',
      await makeZip({ '说明.txt': '第一句', '说明2.txt': '第二句' }, { password: zipPassword }),
    ),
    write('流水.pdf', (await lockPdf(makePlainPdf())).bytes),
  ]
  const result = await takeInAll(core, paths, 'drop')
  const [bill, archive, pdf] = result.taken
  if (bill === undefined || archive === undefined || pdf === undefined) throw new Error('not taken in')
  return { place, core, write, logged, result, bill, archive, pdf }
}

async function rows(core: Core) {
  return (await core.services.items.list({ where: 'desk' }, call)).rows
}

describe('what is locked', () => {
  test('is listed after it was taken in, and one password opens all of the batch', async () => {
    const { core, result, bill, archive, pdf, logged } = await openLockedCase()
    expect(result.locked).toEqual([bill, archive, pdf])
    expect(result.warnings).toEqual([])

    const opened = await core.services.items.unlock(
      { itemId: archive, password: zipPassword, batchId: 'drop' },
      call,
    )
    expect([...opened.unlocked].sort()).toEqual([bill, archive, pdf].sort())
    expect([opened.taken.length, opened.locked]).toEqual([2, []])
    expect((await rows(core)).map(({ kind, fileName }) => [kind, fileName])).toEqual([
      ['bill', '账单.zip'],
      ['other', '聊天.zip'],
      ['pdf', '流水.pdf'],
      ['text', '说明.txt'],
      ['text', '说明2.txt'],
    ])
    const [inside] = opened.taken
    const detail = await core.services.items.get({ itemId: inside as ItemId }, call)
    expect(detail.container).toEqual({ itemId: archive, name: '聊天.zip', path: '说明.txt' })
    expect(logged.join('\n')).not.toContain(zipPassword)
  })

  test('stays locked by a wrong password, which is said of the file that was asked about', async () => {
    const { core, pdf } = await openLockedCase()
    const wrong = core.services.items.unlock({ itemId: pdf, password: '999', batchId: 'x' }, call)
    await expect(wrong).rejects.toEqual(new Fault('password-wrong', { file: '流水.pdf' }))
    const detail = await core.services.items.get({ itemId: pdf }, call)
    expect(detail.facts.notShown).toBe('pdf-encrypted')
  })

  test('opens at once when it comes later in the batch whose password is known', async () => {
    const { core, write, archive } = await openLockedCase()
    await core.services.items.unlock({ itemId: archive, password: zipPassword, batchId: 'drop' }, call)
    const late = await makeZip({ '后来.txt': '第三句' }, { password: zipPassword })
    const result = await takeInAll(core, [write('后来.zip', late)], 'drop')
    expect([result.taken.length, result.locked]).toEqual([2, []])
  })

  test('is withdrawn with the batch, what came out of it too', async () => {
    const { core, archive } = await openLockedCase()
    await core.services.items.unlock({ itemId: archive, password: zipPassword, batchId: 'drop' }, call)
    expect(await core.services.history.undo(undefined, call)).toMatchObject({ action: 'items-taken-in' })
    expect(await rows(core)).toEqual([])
  })

  test('can be opened again after what came out of it was undone', async () => {
    const { core, archive } = await openLockedCase()
    const unlock = () =>
      core.services.items.unlock(
        { itemId: archive, password: zipPassword, batchId: crypto.randomUUID() },
        call,
      )
    expect((await unlock()).taken).toHaveLength(2)
    expect(await core.services.history.undo(undefined, call)).toMatchObject({ count: 2 })
    expect(await rows(core)).toHaveLength(3)
    const { facts } = await core.services.items.get({ itemId: archive }, call)
    expect(facts.notShown).toBe('archive-encrypted')
    expect((await unlock()).taken).toHaveLength(2)
    expect(await rows(core)).toHaveLength(5)
  })
})

test('an unlocked PDF is shown by its copy, and is locked again on a machine that lacks the copy', async () => {
  const { place, core, pdf } = await openLockedCase()
  const shown = async () => (await core.media.find(originalMediaPath(pdf)))?.path ?? ''
  const original = readFileSync(await shown())
  expect(original.includes('/Encrypt')).toBe(true)
  await core.services.items.unlock({ itemId: pdf, password: zipPassword, batchId: 'drop' }, call)
  expect(await shown()).toContain('unlocked')
  expect(readFileSync(await shown()).includes('/Encrypt')).toBe(false)
  const { facts, reading } = await core.services.items.get({ itemId: pdf }, call)
  expect(facts).toMatchObject({ isEncrypted: true, isUnlocked: true })
  expect(reading?.type).toBe('bill')

  rmSync(join(place.caseFolder, 'derived', 'unlocked'), { recursive: true })
  const again = await core.services.items.get({ itemId: pdf }, call)
  expect(again.facts.notShown).toBe('pdf-encrypted')
  expect(readFileSync(await shown()).equals(original)).toBe(true)
  await core.services.items.unlock({ itemId: pdf, password: zipPassword, batchId: 'later' }, call)
  expect((await core.services.items.get({ itemId: pdf }, call)).facts.notShown).toBeUndefined()
})

test('a preview made while a PDF was locked has its pages in the next one, after it was unlocked', async () => {
  const { core, pdf } = await openLockedCase()
  await core.services.exhibits.add({ itemIds: [pdf], asOne: true, position: null }, call)
  const options = {
    recipientId: 'general',
    language: 'zh',
    embedOriginals: false,
    maxVolumeMb: null,
  } as const
  const textOfPreview = async () => {
    const [volume] = (await core.services.packages.preview(options, call)).volumes
    const path = (await core.media.find(volume?.mediaPath ?? ''))?.path ?? ''
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  }
  const words = /交易流水|户名|交易日期/
  expect(await textOfPreview()).not.toMatch(words)
  await core.services.items.unlock({ itemId: pdf, password: zipPassword, batchId: 'drop' }, call)
  expect(await textOfPreview()).toMatch(words)
})
