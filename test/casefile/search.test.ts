import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { type CaseFile, openCase } from '../../electron/casefile/case-file.ts'
import { migrations } from '../../electron/casefile/migrations/migrations.ts'
import { keyQuery, senderQuery, textQueries } from '../../electron/casefile/store/search-store.ts'
import { foldForSearch } from '../../shared/rules/search/fold-with-places.ts'
import { allOf } from '../../shared/rules/search/near-expression.ts'
import { clock, emptyPlace, newCase } from './case-fixture.ts'
import { chatReading, fillCase } from './fill-case.ts'

function textsWith(caseFile: CaseFile, query: string): string[] {
  const run = foldForSearch(query)
  const accept = (text: string) => foldForSearch(text).includes(run)
  return caseFile
    .findTexts({ match: allOf([run]), accept, limit: 100, mostCompared: 1_000 })
    .map(({ place, line }) => (line === null ? place : `${place} ${line}`))
}

function planOf(sql: string): string {
  const database = new Database(':memory:')
  for (const migration of migrations) database.exec(migration.sql)
  const parameters = sql.split('?').slice(1).map(String)
  const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
  database.close()
  return plan.map(({ detail }) => detail).join('\n')
}

test.each(Object.entries(textQueries))('the text of a place is read by its key: %s', (_, sql) => {
  const plan = planOf(sql)
  expect(plan).not.toContain('TEMP B-TREE')
  // Lists within one row, and the tags of one item.
  expect(plan.replaceAll(/SCAN json_each VIRTUAL TABLE.*/g, '')).not.toContain('SCAN')
})

test('keys come from the index of texts in their order, and senders by steps through theirs', () => {
  expect(planOf(keyQuery)).toMatch(/^SCAN search_index VIRTUAL TABLE INDEX \d+:M\d+>$/)
  const plan = planOf(senderQuery)
  expect(plan).toContain('SEARCH messages USING COVERING INDEX messages_by_sender')
  expect(plan).not.toContain('SCAN messages')
})

test('every part of a case is found, and no longer once it is not there', async () => {
  const caseFile = newCase()
  const { bill, chat, page } = await fillCase(caseFile)
  expect(textsWith(caseFile, '退')).toEqual(['message 3', 'message 4', 'paragraph 2'])
  expect(textsWith(caseFile, '12345678')).toEqual(['row 18', 'row 19'])
  expect(textsWith(caseFile, '某某')).toEqual(['row 18', 'row 19'])
  expect(textsWith(caseFile, '客服')).toEqual(['itemTitle', 'people', 'message 3'])
  expect(textsWith(caseFile, '待核')).toEqual(['tags', 'tags'])
  expect(textsWith(caseFile, '付款')).toEqual(['eventTitle', 'exhibitTitle', 'exhibitTitle'])
  const head = caseFile.logHead()
  caseFile.rebuildSearch()
  expect(caseFile.logHead()).toEqual(head)
  expect(textsWith(caseFile, '退')).toEqual(['message 3', 'message 4', 'paragraph 2'])
  caseFile.saveReading(chat, { ...chatReading, messages: [] })
  expect(textsWith(caseFile, '退')).toEqual(['paragraph 2'])
  caseFile.step({ action: 'items-binned', count: 1 }, () => caseFile.binItems([page]))
  expect(textsWith(caseFile, '退')).toEqual([])
  caseFile.undo()
  expect(textsWith(caseFile, '退')).toEqual(['paragraph 2'])
  caseFile.updateItem(bill, { title: 'Ａpex 点券' })
  expect(textsWith(caseFile, 'APEX点')).toEqual(['itemTitle'])
  expect(caseFile.checkLog().ok).toBe(true)
})

test('a change that fails leaves nothing of it to be found', async () => {
  const caseFile = newCase()
  const { bill } = await fillCase(caseFile)
  expect(() =>
    caseFile.step({ action: 'items-described', count: 1 }, () => {
      caseFile.updateItem(bill, { title: '镜花水月' })
      throw new Error('the disk is full')
    }),
  ).toThrow('the disk is full')
  expect(textsWith(caseFile, '花水')).toEqual([])
})

test('a case of the first version can be searched once it is opened', () => {
  const folder = emptyPlace()
  mkdirSync(folder)
  const old = join(import.meta.dirname, '..', 'fixtures', 'casefile', 'version-1.sqlite.gz')
  writeFileSync(join(folder, 'case.sqlite'), gunzipSync(readFileSync(old)))
  const caseFile = openCase(folder, clock)
  onTestFinished(() => caseFile.close())
  expect(textsWith(caseFile, '12345678')).toEqual(['row 18', 'row 19'])
  expect(textsWith(caseFile, '退款').length).toBeGreaterThan(0)
})

test('what a chat says of clock, conversation, amount and quotes is kept; what it does not say stays absent', async () => {
  const caseFile = newCase()
  const { chat } = await fillCase(caseFile)
  const [plain] = chatReading.type === 'chat' ? chatReading.messages : []
  if (plain === undefined) throw new Error('the chat has messages')
  const more = { clock: '20:14', conversation: '某店', amount: '200.00', quoted: '客服: 三天内退款' }
  caseFile.saveReading(chat, { ...chatReading, messages: [plain, { ...plain, line: 9, ...more }] } as never)
  const [first, second] = caseFile.messagePage(chat, { from: 0, to: 9 })
  expect(first).toEqual({ ...plain, itemId: chat })
  expect(second).toEqual({ ...plain, line: 9, ...more, itemId: chat })
  expect(caseFile.snapshot().messages).toEqual([first, second])
  expect(caseFile.checkLog().ok).toBe(true)
})
