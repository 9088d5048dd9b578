import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { clock, emptyPlace } from './case-fixture.ts'

// A case as version 1 of the program wrote it (the program at commit 100ec19, `fillCase`, then a time stated for the
// bill and another one chosen), and what that program said was in it.
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'casefile')
const written = JSON.parse(readFileSync(join(fixtures, 'version-1.json'), 'utf8')) as CaseSnapshot

function openOldCase() {
  const folder = emptyPlace()
  mkdirSync(folder)
  const bytes = gunzipSync(readFileSync(join(fixtures, 'version-1.sqlite.gz')))
  writeFileSync(join(folder, 'case.sqlite'), bytes)
  const caseFile = openCase(folder, clock)
  onTestFinished(() => caseFile.close())
  return caseFile
}

test('a case of the first version opens with everything that was in it, and its log still checks', () => {
  const caseFile = openOldCase()
  const { items, ...rest } = caseFile.snapshot()
  const { items: writtenItems, ...writtenRest } = written
  expect(rest).toEqual(writtenRest)
  const unsaid = { people: [], amount: null, tags: [], binnedAt: null }
  expect(items.slice(1)).toEqual(writtenItems.slice(1).map((item) => ({ ...item, ...unsaid })))
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
  expect(readdirSync(join(caseFile.folder, 'backups')).map((name) => name.slice(0, 8))).toEqual(['case-v1-'])
  expect(caseFile.history()).toEqual({ undo: null, redo: null })
})

test('a time that was stated and given up before is kept in the file, and no longer shown', () => {
  const caseFile = openOldCase()
  const [before] = written.items
  expect(before?.times.map(({ source }) => source)).toEqual(['fileName', 'user'])
  const [bill] = caseFile.items()
  expect(bill?.times).toEqual(before?.times.slice(0, 1))
  expect(bill?.chosenTime).toBe(0)
  const stated = before?.times[1]
  if (bill === undefined || stated === undefined)
    throw new Error('the old case has a bill with a stated time')
  caseFile.updateItem(bill.id, { addTime: stated })
  expect(caseFile.findItem(bill.id)).toMatchObject({ times: before?.times, chosenTime: 1 })
  expect(caseFile.checkLog().ok).toBe(true)
})

test('what the window adds to a case of the first version is kept, logged and undone there too', () => {
  const caseFile = openOldCase()
  const before = caseFile.snapshot()
  const ids = caseFile.items().map(({ id }) => id)
  caseFile.step({ action: 'items-tagged', count: 3 }, () =>
    caseFile.tagItems(ids, { add: ['账单'], remove: [] }),
  )
  caseFile.step({ action: 'items-binned', count: 1 }, () => caseFile.binItems(ids.slice(0, 1)))
  expect(caseFile.items().map(({ tags }) => tags)).toEqual([['账单'], ['账单']])
  expect(caseFile.snapshot().transactions).toEqual([])
  caseFile.undo()
  caseFile.undo()
  const { custodyLog: _, logHead: __, ...after } = caseFile.snapshot()
  expect(before).toMatchObject(after)
  expect(caseFile.checkLog().ok).toBe(true)
})
