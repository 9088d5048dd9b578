import { createHash } from 'node:crypto'
import type { CustodyEntry, LogHead } from '../../shared/model/custody.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'

/** `prevHash` of the first entry, and the hash of the head of an empty log. */
export const firstPrevHash = '0'.repeat(64)

/** SHA-256 (lower-case hex) over the canonical JSON of `{seq, at, action, subject, detail, prevHash}`. */
export function hashCustodyEntry(entry: Omit<CustodyEntry, 'hash'>): string {
  const { seq, at, action, subject, detail, prevHash } = entry
  const content = canonicalJson({ seq, at, action, subject, detail, prevHash })
  return createHash('sha256').update(content, 'utf8').digest('hex')
}

export type ChainProblem = {
  readonly seq: number
  readonly reason: 'seq-out-of-order' | 'prev-hash-differs' | 'hash-differs' | 'head-differs'
}

/**
 * What is wrong with a custody log given in its order; empty when the chain holds. Only a head noted elsewhere
 * (printed in the bundle) shows that the end was cut off or that everything was rewritten: pass it as `notedHead`.
 */
export function verifyCustodyChain(entries: readonly CustodyEntry[], notedHead?: LogHead): ChainProblem[] {
  const problems: ChainProblem[] = []
  let prevHash = firstPrevHash
  entries.forEach((entry, index) => {
    const { seq } = entry
    if (seq !== index + 1) problems.push({ seq, reason: 'seq-out-of-order' })
    if (entry.prevHash !== prevHash) problems.push({ seq, reason: 'prev-hash-differs' })
    if (entry.hash !== hashCustodyEntry(entry)) problems.push({ seq, reason: 'hash-differs' })
    prevHash = entry.hash
  })
  // The log may have grown since the head was noted; the noted entry must still stand where it stood.
  if (notedHead !== undefined && hashAt(entries, notedHead.seq) !== notedHead.hash) {
    problems.push({ seq: notedHead.seq, reason: 'head-differs' })
  }
  return problems
}

function hashAt(entries: readonly CustodyEntry[], seq: number): string | undefined {
  return seq === 0 ? firstPrevHash : entries[seq - 1]?.hash
}
