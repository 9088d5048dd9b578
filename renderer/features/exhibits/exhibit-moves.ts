import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId, ItemId } from '../../../shared/model/ids.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import type { Dragged, DropTarget } from './drag-state.ts'

/** A place between exhibits as the list stands, counted in the list without those that move. */
export function positionWithout(
  exhibits: readonly Exhibit[],
  moving: readonly ExhibitId[],
  position: number,
): number {
  return exhibits.slice(0, position).filter(({ id }) => !moving.includes(id)).length
}

/** Does what was dropped; what cannot be dropped there changes nothing. */
export function performDrop(exhibits: readonly Exhibit[], dragged: Dragged, target: DropTarget): void {
  if (dragged.type === 'exhibits') {
    if (target.type === 'into') return
    const position = positionWithout(exhibits, dragged.ids, target.position)
    void perform(core.exhibits.move({ exhibitIds: [...dragged.ids], position }))
    return
  }
  void perform(dropItems(exhibits, dragged.ids, target))
}

async function dropItems(
  exhibits: readonly Exhibit[],
  ids: readonly ItemId[],
  target: DropTarget,
): Promise<void> {
  const placed = new Set(exhibits.flatMap(({ itemIds }) => itemIds))
  if (target.type === 'into') {
    const into = exhibits.find(({ id }) => id === target.exhibitId)
    for (const [index, itemId] of ids.filter((id) => !into?.itemIds.includes(id)).entries()) {
      const position = (into?.itemIds.length ?? 0) + index
      await core.exhibits.moveItem({ itemId, into: target.exhibitId, position })
    }
    return
  }
  const loose = ids.filter((id) => !placed.has(id))
  if (loose.length > 0) {
    await core.exhibits.add({ itemIds: loose, asOne: false, position: target.position })
  }
  for (const itemId of ids.filter((id) => placed.has(id)).toReversed()) {
    await core.exhibits.moveItem({ itemId, into: null, position: target.position })
  }
}
