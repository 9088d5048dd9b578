import { type DragEvent, type RefObject, useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../../shared/model/ids.ts'
import { carriesItems, droppedItems } from '../items-drag.ts'
import { ownMoment } from '../own-time.ts'
import { usualZone } from '../usual-zone.ts'
import { lineY } from './axis-shape.ts'
import { type DropTarget, dropTarget } from './drop-target.ts'
import type { Axis } from './use-axis.ts'

type AxisDropInput = {
  readonly axis: Axis
  readonly stage: RefObject<HTMLElement | null>
  readonly events: readonly CaseEvent[]
  /** The materials that are dragged in this window; null while they come from elsewhere or nothing is dragged. */
  readonly dragged: readonly ItemRow[] | null
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly onDrop: (itemIds: readonly ItemId[], target: DropTarget<EventId>) => void
}

/** Where materials would land that are over the axis; stays here until they are let go. */
export function useAxisDrop({ axis, stage, events, dragged, itemOf, onDrop }: AxisDropInput) {
  const [target, setTarget] = useState<DropTarget<EventId> | null>(null)

  function targetAt(event: DragEvent, items: readonly ItemRow[]): DropTarget<EventId> {
    const box = stage.current?.getBoundingClientRect()
    return dropTarget({
      map: axis.map,
      x: event.clientX - (box?.left ?? 0) + axis.offsetPx,
      besidePx: Math.abs(event.clientY - (box?.top ?? 0) - lineY),
      dots: axis.clusters.map((cluster) => ({ x: cluster.x, eventIds: cluster.events.map(({ id }) => id) })),
      ownMs: ownMoment(items),
      zone: usualZone(events),
    })
  }
  function onDragOver(event: DragEvent): void {
    if (!carriesItems(event.dataTransfer)) return
    event.preventDefault()
    const next = targetAt(event, dragged ?? [])
    if (JSON.stringify(next) !== JSON.stringify(target)) setTarget(next)
  }
  function onDropHere(event: DragEvent): void {
    setTarget(null)
    const ids = droppedItems(event.dataTransfer)
    if (ids.length === 0) return
    event.preventDefault()
    const items = ids.flatMap((id) => itemOf.get(id) ?? [])
    onDrop(ids, targetAt(event, items))
  }
  function onDragLeave(event: DragEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(null)
  }
  return { target, handlers: { onDragOver, onDrop: onDropHere, onDragLeave } }
}
