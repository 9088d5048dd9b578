import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import { hashCustodyEntry, verifyCustodyChain } from '../../electron/system/custody-hash.ts'
import type { CustodyEntry } from '../../shared/model/custody.ts'
import { clock, newCase } from './case-fixture.ts'
import { fillCase } from './fill-case.ts'

type Forgery = (log: readonly CustodyEntry[], at: number) => readonly CustodyEntry[]
const forgeries: Record<string, Forgery> = {
  edited: (log, at) => log.map((entry, index) => (index === at ? { ...entry, at: `${entry.at} ` } : entry)),
  'edited and hashed again': (log, at) =>
    log.map((entry, index) => (index === at ? withHash({ ...entry, subject: 'x' }) : entry)),
  'robbed of a row': (log, at) => log.filter((_, index) => index !== at),
  reordered: (log, at) =>
    log.map((entry, index) =>
      index === at ? (log.at(at - 1) ?? entry) : index === at - 1 ? (log.at(at) ?? entry) : entry,
    ),
  'given another row': (log, at) => [...log.slice(0, at), ...log.slice(at, at + 1), ...log.slice(at)],
  'cut off': (log, at) => log.slice(0, at),
  'written anew from here': (log, at) =>
    chain(log.map((entry, index) => (index === at ? { ...entry, action: 'x' } : entry))),
}

function withHash(entry: CustodyEntry): CustodyEntry {
  return { ...entry, hash: hashCustodyEntry(entry) }
}

function chain(log: readonly CustodyEntry[]): CustodyEntry[] {
  const linked: CustodyEntry[] = []
  for (const entry of log)
    linked.push(withHash({ ...entry, prevHash: linked.at(-1)?.hash ?? '0'.repeat(64) }))
  return linked
}

const anyLog = fc
  .array(fc.record({ subject: fc.string({ unit: 'binary' }), detail: fc.record({ count: fc.integer() }) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((rows) =>
    chain(
      rows.map((row, index) => ({
        ...row,
        seq: index + 1,
        at: clock.now().toISOString(),
        action: 'a',
        prevHash: '',
        hash: '',
      })),
    ),
  )

test('an untouched log is found whole, also when it grew after its head was printed', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, place) => {
      const printed = log[place % log.length]
      expect(verifyCustodyChain(log, printed)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test.each(Object.keys(forgeries))('a log that was %s does not pass against the printed head', (name) => {
  fc.assert(
    fc.property(anyLog, fc.nat(), (log, place) => {
      const forge = forgeries[name]
      // From the second row on: "reordered" needs one before it.
      const at = 1 + (place % (log.length - 1))
      expect(verifyCustodyChain(forge?.(log, at) ?? log, log.at(-1))).not.toEqual([])
    }),
    { numRuns: 200 },
  )
})

const refused = [
  'UPDATE custody_log SET at = at',
  'DELETE FROM custody_log WHERE seq = 1',
  'INSERT OR REPLACE INTO custody_log SELECT * FROM custody_log WHERE seq = 1',
  "INSERT INTO custody_log VALUES (900, '', '', '', '{}', '', '')",
  'UPDATE originals SET size_bytes = 0',
  'DELETE FROM originals',
]
const tamperings = [
  "UPDATE custody_log SET at = '2020-01-01' WHERE seq = 2",
  'DELETE FROM custody_log WHERE seq = 3',
  'DELETE FROM custody_log WHERE seq = (SELECT max(seq) FROM custody_log)',
  "UPDATE items SET title = '改过' WHERE id = 1",
  "UPDATE transactions SET amount = '6480.00' WHERE position = 0",
  "UPDATE messages SET text = '不退' WHERE position = 0",
  'DELETE FROM paragraphs WHERE position = 1',
  'DELETE FROM unread_lines',
  'DELETE FROM times WHERE item_id = 1',
  'UPDATE exhibit_items SET item_id = 3',
  "UPDATE events SET time = '2023-04-01'",
  'DELETE FROM refusals',
  'DELETE FROM sightings',
  "UPDATE packages SET bag_sha256 = ''",
  "UPDATE case_info SET disputed_amount = '1'",
  "INSERT INTO refusals (path, code, message, at) VALUES ('', '', '', '')",
  "UPDATE originals SET extension = 'png'",
  'DELETE FROM packages',
  "UPDATE items SET people = '[]' WHERE id = 2",
  "UPDATE items SET binned_at = '2026-03-01' WHERE id = 1",
  "UPDATE items SET withdrawn_at = '2026-03-01' WHERE id = 1",
  'DELETE FROM item_tags WHERE item_id = 2',
  "UPDATE times SET certainty = 'about' WHERE item_id = 1",
  "UPDATE events SET until = '2023-06-01'",
  'UPDATE event_rows SET line = 19',
  'UPDATE exhibit_items SET left_out = NULL',
  "UPDATE step_rows SET old_row = replace(old_row, '1296.00', '9999.00')",
]

test('the data file itself refuses to change the log or an original', async () => {
  const caseFile = newCase()
  await fillCase(caseFile)
  caseFile.close()
  const raw = new Database(join(caseFile.folder, 'case.sqlite'))
  for (const sql of refused) expect(() => raw.exec(sql), sql).toThrow(/append-only|immutable/)
  raw.close()
})

test('rows or log changed behind the back of the program are all found', async () => {
  const caseFile = newCase()
  await fillCase(caseFile)
  caseFile.step({ action: 'case-described', count: 1 }, () => caseFile.updateInfo({ disputedAmount: null }))
  caseFile.close()
  const path = join(caseFile.folder, 'case.sqlite')
  const whole = join(caseFile.folder, '..', 'whole.sqlite')
  copyFileSync(path, whole)
  for (const sql of tamperings) {
    copyFileSync(whole, path)
    const raw = new Database(path)
    for (const name of raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
      raw.exec(`DROP TRIGGER "${String(name)}"`)
    }
    expect(raw.prepare(sql).run().changes, sql).toBeGreaterThan(0)
    raw.close()
    const opened = openCase(caseFile.folder, clock)
    expect(opened.checkLog().ok, sql).toBe(false)
    opened.close()
  }
})
