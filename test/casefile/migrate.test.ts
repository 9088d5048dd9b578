import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, readVersion } from '../../electron/casefile/migrate.ts'
import { migrations } from '../../electron/casefile/migrations/migrations.ts'
import { openDatabase } from '../../electron/casefile/open-database.ts'
import { renderMigratedSchema } from '../../electron/casefile/render-schema.ts'
import { lastEntry } from '../../electron/casefile/store/custody-store.ts'
import { eventQueries } from '../../electron/casefile/store/event-store.ts'
import { exhibitQueries } from '../../electron/casefile/store/exhibit-store.ts'
import { itemLists, itemQueries } from '../../electron/casefile/store/item-store.ts'
import { lookQueries } from '../../electron/casefile/store/look-store.ts'
import { messageQueries } from '../../electron/casefile/store/message-store.ts'
import { pageQueries } from '../../electron/casefile/store/page-store.ts'
import { readingQueries } from '../../electron/casefile/store/reading-store.ts'
import { recognitionLists, recognitionQueries } from '../../electron/casefile/store/recognition-store.ts'
import { stepQueries } from '../../electron/casefile/store/step-store.ts'
import { tagQueries } from '../../electron/casefile/store/tag-store.ts'
import { timeQueries } from '../../electron/casefile/store/time-store.ts'
import { transactionQueries } from '../../electron/casefile/store/transaction-store.ts'
import { emptyPlace, newCase, takeInText } from './case-fixture.ts'

const next = { version: migrations.length + 1, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;' }

test('the written schema is what the migrations lead to', async () => {
  const schema = renderMigratedSchema(migrations, ['table', 'index', 'trigger'])
  await expect(schema).toMatchFileSnapshot('../../electron/casefile/schema.sql')
})

test('migrations are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('a checked copy is kept before an existing case is migrated, five at most', async () => {
  const caseFile = newCase()
  await takeInText(caseFile, 'a')
  caseFile.close()
  const backupsFolder = join(caseFile.folder, 'backups')
  const database = openDatabase(join(caseFile.folder, 'case.sqlite'))
  for (let day = 1; day <= 7; day++) {
    database.pragma(`user_version = ${migrations.length}`)
    database.exec('DROP TABLE IF EXISTS later')
    const at = new Date(Date.UTC(2026, 2, day))
    migrate(database, { migrations: [...migrations, next], backupsFolder, at })
  }
  expect(readVersion(database)).toBe(next.version)
  expect(database.prepare('SELECT count(*) FROM items').pluck().get()).toBe(1)
  database.close()
  const backups = readdirSync(backupsFolder).sort()
  expect(backups.map((name) => name.slice(0, 18))).toEqual(
    ['03', '04', '05', '06', '07'].map((day) => `case-v${migrations.length}-2026-03-${day}`),
  )
  const copy = new Database(join(backupsFolder, backups[0] ?? ''), { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM items').pluck().get()).toBe(1)
  expect(readVersion(copy)).toBe(migrations.length)
  copy.close()
})

test.each([
  ['fails', 'CREATE TABLE later (id INTEGER) STRICT; SELECT nothing FROM nowhere;'],
  ['loses evidence', 'DELETE FROM times; DELETE FROM items;'],
])('a migration that %s leaves the case as it was', async (_, sql) => {
  const caseFile = newCase()
  await takeInText(caseFile, 'a')
  caseFile.close()
  const database = openDatabase(join(caseFile.folder, 'case.sqlite'))
  const backupsFolder = join(caseFile.folder, 'backups')
  const steps = {
    migrations: [...migrations, { version: next.version, sql }],
    backupsFolder,
    at: new Date(0),
  }
  expect(() => migrate(database, steps)).toThrow()
  expect(readVersion(database)).toBe(migrations.length)
  expect(database.prepare('SELECT count(*) FROM items').pluck().get()).toBe(1)
  expect(existsSync(backupsFolder)).toBe(true)
  database.close()
})

test('every opening sets what keeps the data safe', () => {
  const place = emptyPlace()
  mkdirSync(place)
  for (const opening of ['first', 'second']) {
    const database = openDatabase(join(place, 'case.sqlite'))
    const settings = ['synchronous', 'foreign_keys', 'trusted_schema', 'fullfsync', 'checkpoint_fullfsync']
    expect(
      settings.map((name) => database.pragma(name, { simple: true })),
      opening,
    ).toEqual([2, 1, 0, 1, 1])
    database.close()
  }
})

const { timesOfItem, allTimes } = timeQueries
const { tagsOfItem, allTags } = tagQueries
const { messagesOfItem, allMessages } = messageQueries
const { transactionsOfItem, allTransactions } = transactionQueries
const { unreadCounts, ...pages } = pageQueries
const ofItem = { timesOfItem, tagsOfItem, messagesOfItem, transactionsOfItem }
const whole = { unreadCounts, allTimes, allTags, allMessages, allTransactions }

test.each(
  Object.entries({
    ...itemQueries,
    ...ofItem,
    ...pages,
    ...stepQueries,
    ...recognitionQueries,
    ...lookQueries,
    lastEntry,
  }),
)('the query %s searches by an index and sorts nothing', (name, sql) => {
  const plan = planOf(sql)
  expect(plan).not.toContain('TEMP B-TREE')
  // The end of the log is one step back from the end of its table.
  const ofTables = plan.replaceAll(/SCAN json_each VIRTUAL TABLE.*/g, '')
  if (name !== 'lastEntry') expect(ofTables).not.toContain('SCAN')
})

test.each(
  Object.entries({
    ...itemLists,
    ...whole,
    ...eventQueries,
    ...exhibitQueries,
    ...readingQueries,
    ...recognitionLists,
  }),
)('the list %s is read once through, in its order', (_, sql) => {
  const plan = planOf(sql)
  expect(plan).not.toContain('TEMP B-TREE')
  expect(plan.match(/SCAN/g)).toHaveLength(1)
})

function planOf(sql: string): string {
  const database = new Database(':memory:')
  for (const migration of migrations) database.exec(migration.sql)
  const parameters = sql.split('?').slice(1).map(String)
  const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
  database.close()
  return plan.map(({ detail }) => detail).join('\n')
}
