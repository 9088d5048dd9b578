import type { Item } from '../../../shared/model/item.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'

/** The lines of a bill or chat that events of the timeline rest on. */
export function restedLines(item: Item, snapshot: CaseSnapshot): ReadonlySet<number> {
  return new Set(
    snapshot.events
      .flatMap(({ rows = [] }) => rows)
      .filter(({ itemId }) => itemId === item.id)
      .map(({ line }) => line),
  )
}
