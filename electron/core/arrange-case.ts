import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'
import type { PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { applyStatedFacts, readStatedArrangement } from '../timeline/apply-case-yaml.ts'
import { type CaseYaml, parseCaseYaml } from '../timeline/case-yaml.ts'
import { draftEvents, effectiveOrderIds, relevantTransactions } from '../timeline/draft-events.ts'
import { type DraftExhibit, draftExhibits } from '../timeline/draft-exhibits.ts'
import { createItemLookup } from '../timeline/item-lookup.ts'

/** Reads `case.yaml` of a folder; null where there is none. */
export function readCaseYaml(folder: string): CaseYaml | null {
  const path = join(folder, 'case.yaml')
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch (cause) {
    if (isMissing(cause)) return null
    throw new Fault('case-yaml-unreadable', { path: 'case.yaml' }, cause)
  }
  return parseCaseYaml(source)
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

/**
 * Arranges what nobody has arranged. Stated events and exhibits (case.yaml) come first; everything else is drafted.
 * Once a package was made, or exhibits were stated earlier, their marks stay and late items get new ones.
 */
export function arrangeCase(caseFile: CaseFile, yaml: CaseYaml | null): readonly PlanWarning[] {
  const before = caseFile.snapshot()
  // What is said of the case and its items changes no row: those of a long bill are read once.
  const refresh = () => ({ ...before, info: caseFile.info(), items: caseFile.items() })
  const find = createItemLookup(before.items, before.sightings)
  if (yaml !== null) applyStatedFacts(caseFile, yaml, find)
  const found = adoptFoundOrders(caseFile, refresh())
  const snapshot = refresh()
  const stated = yaml === null ? null : readStatedArrangement(yaml, snapshot.items, find)

  const kept = keptExhibits(caseFile, snapshot.exhibits, stated?.exhibits ?? [])
  const exhibits = draftExhibits(snapshot, kept, stated?.excluded ?? new Set())
  // Where a person has worked on the timeline, its drafts are part of what they saw and kept.
  const isWorkedOn = snapshot.events.some((event) => event.origin === 'user')
  const keptEvents = isWorkedOn ? snapshot.events.map(({ id: _, ...event }) => event) : []
  const statedEvents = stated !== null && stated.events.length > 0 ? stated.events : keptEvents
  const events = statedEvents.length > 0 ? statedEvents : draftEvents(snapshot)

  if (!isSame(exhibits, snapshot.exhibits)) caseFile.replaceExhibits(exhibits)
  if (!isSame(events, snapshot.events)) caseFile.replaceEvents(events)
  return [...found, ...(stated?.warnings ?? []), ...unmatchedBills(snapshot)]
}

/** Order numbers that nobody stated and two materials agree on become the case's, and this is said. */
function adoptFoundOrders(caseFile: CaseFile, snapshot: CaseSnapshot): PlanWarning[] {
  const orderIds = effectiveOrderIds(snapshot)
  if (snapshot.info.orderIds.length > 0 || orderIds.length === 0) return []
  caseFile.updateInfo({ orderIds })
  return [{ code: 'orders-found', params: { orders: orderIds.join(', ') } }]
}

/** Which exhibits keep their numbers: all that a package was made with; else the stated ones; else those a user made. */
function keptExhibits(
  caseFile: CaseFile,
  exhibits: readonly Exhibit[],
  stated: readonly DraftExhibit[],
): readonly DraftExhibit[] {
  const existing = exhibits.map(({ id: _, ...exhibit }) => exhibit)
  if (caseFile.hasPackages()) return existing
  return stated.length > 0 ? stated : existing.filter((exhibit) => exhibit.origin === 'user')
}

function isSame(next: readonly object[], current: readonly { readonly id: string }[]): boolean {
  return (
    JSON.stringify(next.map(sorted)) === JSON.stringify(current.map(({ id: _, ...rest }) => sorted(rest)))
  )
}

function sorted(value: object): unknown[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

function unmatchedBills(snapshot: CaseSnapshot): PlanWarning[] {
  const matched = new Set(relevantTransactions(snapshot).map((row) => row.itemId))
  const rowsOf = Map.groupBy(snapshot.transactions, (row) => row.itemId)
  return snapshot.items
    .filter((item) => rowsOf.has(item.id) && !matched.has(item.id))
    .map((item) => ({
      code: 'bill-not-matched',
      params: { name: item.fileName, rows: rowsOf.get(item.id)?.length ?? 0 },
    }))
}
