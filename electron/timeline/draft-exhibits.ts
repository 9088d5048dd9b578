import { timelineWords } from '../../shared/locales/timeline.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { type Item, proofKinds } from '../../shared/model/item.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'

export type DraftExhibit = Omit<Exhibit, 'id'>

/**
 * Exhibits for every item that is in none yet: the stated ones keep their numbers, the rest follow, grouped by kind of
 * proof and ordered by time. A late item thus gets a new mark and no earlier mark moves. Pure.
 */
export function draftExhibits(
  snapshot: CaseSnapshot,
  kept: readonly DraftExhibit[],
  excluded: ReadonlySet<ItemId>,
): DraftExhibit[] {
  const placed = new Set(kept.flatMap((exhibit) => exhibit.itemIds))
  const loose = snapshot.items.filter((item) => !placed.has(item.id) && !excluded.has(item.id))
  const words = timelineWords[snapshot.info.language]
  const lastNumber = Math.max(0, ...kept.map((exhibit) => exhibit.number))
  const groups = proofKinds
    .map((proofKind) => ({ proofKind, items: loose.filter((item) => item.proofKind === proofKind) }))
    .filter((group) => group.items.length > 0)
  const drafted = groups.map(({ proofKind, items }, index): DraftExhibit => {
    const ordered = [...items].sort(
      (a, b) => itemTime(a) - itemTime(b) || a.fileName.localeCompare(b.fileName, 'en'),
    )
    const only = ordered.length === 1 ? ordered[0] : undefined
    return {
      number: lastNumber + index + 1,
      title: only?.title ?? words.group[proofKind],
      proves: only?.proves ?? null,
      source: only?.source ?? null,
      proofKind,
      itemIds: ordered.map((item) => item.id),
      origin: 'draft',
    }
  })
  return [...kept, ...drafted]
}

/** Finite stand-in for undated items, so that differences stay numbers. */
function itemTime(item: Item): number {
  const chosen = item.chosenTime === null ? undefined : item.times[item.chosenTime]
  return Math.min(
    sortTime({ time: chosen?.value ?? null, zone: chosen?.zone ?? null }),
    Number.MAX_SAFE_INTEGER,
  )
}
