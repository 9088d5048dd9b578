import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readTables } from '../../electron/intake/readers/bill/read-table.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { Reading } from '../../shared/model/reading.ts'
import * as banks from '../fixtures/readers/bills/bank-bills.ts'
import { makePaypal, makePaypalGerman } from '../fixtures/readers/bills/paypal-bills.ts'
import * as wallets from '../fixtures/readers/bills/wallet-bills.ts'
import {
  type Fixture,
  makeAlipayCsv,
  makeBankCsv,
  makeWechatCsv,
  makeWechatXlsx,
} from '../fixtures/readers/make-reader-fixtures.ts'
import { fuzzRounds } from '../fuzz-rounds.ts'
import { damage, type Mutation, mutateText, mutateWorkbook, randomOf, takeApart } from './mutate-bill.ts'

type Bill = Extract<Reading, { type: 'bill' }>
const rounds = fuzzRounds(100, 1_000)
const longestReadMs = 10_000
const texts: readonly Fixture[] = [
  makeAlipayCsv(),
  wallets.makeAlipayWeb(),
  wallets.makeAlipayLedger(),
  makeWechatCsv(),
  wallets.makeJd(),
  wallets.makeMeituan(),
  banks.makeIcbc(),
  banks.makeCmbDebit(),
  banks.makeCmbCredit(),
  banks.makeCcbTxt(),
  banks.makeBoc(),
  makePaypal(),
  makePaypalGerman(),
  makeBankCsv(),
]
const workbooks: readonly Fixture[] = [
  makeWechatXlsx('2025'),
  makeWechatXlsx('2026'),
  banks.makeCcbXls(),
  banks.makeOtherBankXls(),
]
let slowestMs = 0
async function readOne(fixture: Fixture, bytes: Uint8Array): Promise<Reading | null> {
  const started = performance.now()
  const reading = await readEvidence({ bytes, fileName: fixture.fileName, mediaType: '' })
  slowestMs = Math.max(slowestMs, performance.now() - started)
  return reading
}

afterAll(() => expect(slowestMs).toBeLessThan(longestReadMs))

describe('changes of a bill', () => {
  test.each(texts)(
    'as text lose no record unsaid: $fileName',
    async (fixture) => {
      const original = await readBill(fixture)
      const headerLine = headerLineOf(original, takeApart(fixture.bytes).records)
      for (let seed = 1; seed <= rounds; seed += 1) {
        const random = randomOf(seed)
        const mutation =
          random() < 0.5 ? damage(fixture.bytes, random) : mutateText(fixture, headerLine, random)
        const reading = await readOne(fixture, mutation.bytes)
        if (reading?.type === 'bill') {
          const { records } = takeApart(mutation.bytes)
          expect(countSaid(reading), `seed ${seed} ${mutation.kind}`).toBe(recordsBelow(reading, records))
        }
        expectWhole(mutation, original, reading, seed)
      }
    },
    60_000,
  )

  test.each(workbooks)(
    'as a workbook lose no row unsaid: $fileName',
    async (fixture) => {
      const original = await readBill(fixture)
      const [table] = await readTables(fixture.bytes, fixture.fileName)
      const headerLine = headerLineOf(original, table?.records ?? [])
      for (let seed = 1; seed <= rounds; seed += 1) {
        const random = randomOf(seed)
        const mutation =
          seed % 10 > 0 ? damage(fixture.bytes, random) : mutateWorkbook(fixture, headerLine, random)
        const reading = await readOne(fixture, mutation.bytes)
        if (reading?.type === 'bill') {
          const [read] = await readTables(mutation.bytes, fixture.fileName)
          expect(countSaid(reading), `seed ${seed} ${mutation.kind}`).toBe(
            recordsBelow(reading, read?.records ?? []),
          )
        }
        expectWhole(mutation, original, reading, seed)
      }
    },
    60_000,
  )

  test('as PDF never end in an exception, nor in a promise that ends the process', () => {
    const script = join(import.meta.dirname, 'read-damaged-pdfs.ts')
    const counts = JSON.parse(execFileSync(process.execPath, [script, String(rounds)], { encoding: 'utf8' }))
    expect(counts.bill + counts.text + counts.none).toBe(rounds)
    expect(counts.bill).toBeGreaterThan(rounds / 10)
    expect(counts.slowestMs).toBeLessThan(longestReadMs)
  }, 300_000)
})

async function readBill(fixture: Fixture): Promise<Bill> {
  const reading = await readEvidence({ ...fixture, mediaType: '' })
  if (reading?.type !== 'bill') throw new Error(`not a bill: ${fixture.fileName}`)
  return reading
}

type Records = readonly { readonly line: number; readonly cells: readonly string[] }[]

function headerLineOf(bill: Bill, records: Records): number {
  return records.find(({ cells }) => isHeader(cells, bill))?.line ?? 1
}

function isHeader(cells: readonly string[], { columns }: Bill): boolean {
  return columns.every((heading, index) => cells[index]?.trim() === heading)
}

/** Records below the heading that hold anything. Each must be a transaction, an unread line or a noted footer. */
function recordsBelow(bill: Bill, records: Records): number {
  const at = records.findIndex(({ cells }) => isHeader(cells, bill))
  return records.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length
}

function countSaid({ rows, unread, notes }: Bill): number {
  return rows.length + unread.length + notes.filter(({ code }) => code === 'bill-footer').length
}

/** What leaves the records whole leaves the transactions what they were, in whatever order the columns stand. */
function expectWhole(mutation: Mutation, original: Bill, reading: Reading | null, seed: number): void {
  const what = `seed ${seed} ${mutation.kind}`
  if (mutation.kind === 'damage') return
  if (reading?.type !== 'bill') throw new Error(`${what}: no bill but ${reading?.type}`)
  if (mutation.kind === 'encoded' || mutation.kind === 'moved')
    expect(reading.rows.map(essence), what).toEqual(original.rows.map(essence))
  else if (mutation.kind === 'doubled')
    expect(countSaid(reading), what).toBe(countSaid(original) + mutation.added)
  // A stray quote may take a neighbouring footer into its record, never a transaction.
  else expect(reading.rows.length, what).toBeGreaterThanOrEqual(original.rows.length)
}

function essence({
  time,
  amount,
  direction,
  status,
  refundedAmount,
  orderId,
  counterparty,
}: Bill['rows'][number]) {
  return { time, amount, direction, status, refundedAmount, orderId, counterparty }
}
