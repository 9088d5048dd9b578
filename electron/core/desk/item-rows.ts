import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import { itemTime } from '../../../shared/rules/item-time.ts'
import type { CaseReader } from './case-reader.ts'

/** The rows of a list: each item with what rests on it, in one pass over events and exhibits. */
export function itemRows(items: readonly Item[], reader: CaseReader): ItemRow[] {
  const events = countEvents(reader.events())
  const places = findPlaces(reader.exhibits())
  const unread = reader.unreadCounts()
  return items.map((item): ItemRow => {
    const { id, facts } = item
    const isSideways = (facts.orientation ?? 1) >= 5
    return {
      id,
      kind: item.kind,
      title: item.title,
      fileName: item.fileName,
      proofKind: item.proofKind,
      tags: item.tags,
      time: itemTime(item),
      takenInAt: item.takenInAt,
      sizeBytes: item.original.sizeBytes,
      widthPx: (isSideways ? facts.heightPx : facts.widthPx) ?? null,
      heightPx: (isSideways ? facts.widthPx : facts.heightPx) ?? null,
      pageCount: facts.pageCount ?? null,
      durationSeconds: facts.durationSeconds ?? null,
      hasThumbnail: isPictured(item),
      hasProves: item.proves !== null && item.proves !== '',
      unreadLines: unread.get(id) ?? 0,
      eventCount: events.get(id) ?? 0,
      exhibit: places.get(id) ?? null,
      binnedAt: item.binnedAt,
    }
  })
}

/** A picture that can be shown has a thumbnail, which is made when it is asked for if it is not there. */
export function isPictured({ kind, facts }: Item): boolean {
  return kind === 'image' && facts.notShown === undefined
}

function countEvents(events: readonly CaseEvent[]): Map<ItemId, number> {
  const counts = new Map<ItemId, number>()
  for (const { itemIds } of events) {
    for (const itemId of new Set(itemIds)) counts.set(itemId, (counts.get(itemId) ?? 0) + 1)
  }
  return counts
}

function findPlaces(exhibits: readonly Exhibit[]): Map<ItemId, NonNullable<ItemRow['exhibit']>> {
  const places = new Map<ItemId, NonNullable<ItemRow['exhibit']>>()
  for (const { number, itemIds } of exhibits) {
    const isAlone = itemIds.length === 1
    itemIds.forEach((itemId, at) => {
      places.set(itemId, { number, part: isAlone ? null : at + 1 })
    })
  }
  return places
}
