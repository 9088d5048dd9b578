import type { CustodyEntry } from '../../shared/model/custody.ts'
import { type ChainProblem, firstPrevHash, verifyCustodyChain } from '../system/custody-hash.ts'
import type { RecordBook, RecordKey } from './record-book.ts'
import type { Stores } from './store/stores.ts'

export type LogProblem = {
  readonly seq: number
  readonly reason:
    | ChainProblem['reason']
    /** Rows differ from what the last entry about them says, were added, or are gone. */
    | 'rows-differ'
    | 'rows-unlogged'
    | 'original-without-item'
    /** The log ends before a number that was given already. */
    | 'log-cut-off'
  /** The group of rows, for the reasons about rows; else null. */
  readonly record: RecordKey | null
}
export type LogCheck = { readonly ok: boolean; readonly problems: readonly LogProblem[] }

/** Checks the chain, the heads that packages noted, and that every row is still what the log last said of it. */
export function checkCaseLog(stores: Stores, records: RecordBook): LogCheck {
  const entries = stores.custody.all()
  const problems = [
    ...checkChain(stores, entries),
    ...checkRows(entries, records),
    ...checkOriginals(stores),
    ...checkSteps(stores),
  ]
  return { ok: problems.length === 0, problems }
}

function checkChain(stores: Stores, entries: readonly CustodyEntry[]): LogProblem[] {
  const problems: LogProblem[] = verifyCustodyChain(entries).map((problem) => ({ ...problem, record: null }))
  const lastSeq = entries.at(-1)?.seq ?? 0
  if (lastSeq !== stores.custody.highestSeq())
    problems.push({ seq: lastSeq, reason: 'log-cut-off', record: null })
  for (const row of stores.packages.rows()) {
    const head = stores.packages.find(row)?.logHead
    if (head === undefined) continue
    const hash = head.seq === 0 ? firstPrevHash : entries.find(({ seq }) => seq === head.seq)?.hash
    if (hash !== head.hash) problems.push({ seq: head.seq, reason: 'head-differs', record: `package/${row}` })
  }
  return problems
}

function checkRows(entries: readonly CustodyEntry[], records: RecordBook): LogProblem[] {
  const problems: LogProblem[] = []
  const logged = lastLogged(entries)
  const hashes = records.hashesOf([...new Set([...logged.keys(), ...records.keys()])])
  for (const [record, { seq, hash }] of logged) {
    if (hashes.get(record) !== hash) problems.push({ seq, reason: 'rows-differ', record })
  }
  const lastSeq = entries.at(-1)?.seq ?? 0
  for (const [record, hash] of hashes) {
    if (logged.has(record) || hash === null) continue
    problems.push({ seq: lastSeq, reason: 'rows-unlogged', record })
  }
  return problems
}

function checkOriginals(stores: Stores): LogProblem[] {
  return stores.items
    .originalHashes()
    .filter((sha256) => stores.items.findBySha256(sha256) === null)
    .map((sha256) => ({ seq: 0, reason: 'original-without-item', record: `original/${sha256}` }))
}

/** Damage that undoing would bring into the case. */
function checkSteps(stores: Stores): LogProblem[] {
  return stores.steps
    .ids()
    .filter((id) => stores.steps.changes(id) === null)
    .map((id) => ({ seq: 0, reason: 'rows-differ', record: `step/${id}` }))
}

function lastLogged(entries: readonly CustodyEntry[]): Map<RecordKey, { seq: number; hash: string | null }> {
  const logged = new Map<RecordKey, { seq: number; hash: string | null }>()
  for (const { seq, detail } of entries) {
    for (const [record, hash] of Object.entries(rowsOf(detail))) {
      logged.set(record, { seq, hash: typeof hash === 'string' ? hash : null })
    }
  }
  return logged
}

/** `detail.rows` of an entry; a forged entry may hold anything. */
function rowsOf(detail: CustodyEntry['detail']): object {
  if (detail === null || typeof detail !== 'object' || !('rows' in detail)) return {}
  return typeof detail.rows === 'object' && detail.rows !== null ? detail.rows : {}
}
