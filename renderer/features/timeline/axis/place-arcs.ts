import type { EventId } from '../../../../shared/model/ids.ts'
import type { PromiseArc } from './promise-arcs.ts'

/** Where an arc and its words stand; `level` 0 is the lowest. */
export type PlacedArc = {
  readonly arc: PromiseArc
  readonly fromX: number
  readonly toX: number
  readonly textX: number
  readonly level: number
}
type PlaceArcsInput = {
  readonly arcs: readonly PromiseArc[]
  readonly xOf: (ms: number) => number
  readonly widthOf: (arc: PromiseArc) => number
  /** The part of the axis that is seen. */
  readonly fromX: number
  readonly toX: number
  readonly selectedId: EventId | null
}

const levels = 2
const narrowestPx = 24
const betweenPx = 8

/** As many arcs as have room for their words, that of the selected event first; zooming makes room for more. */
export function placeArcs(input: PlaceArcsInput): readonly PlacedArc[] {
  const { arcs, xOf, widthOf, fromX, toX, selectedId } = input
  const isChosen = ({ promise, outcome }: PromiseArc) =>
    promise.id === selectedId || outcome.id === selectedId
  const inTurn = [...arcs.filter(isChosen), ...arcs.filter((arc) => !isChosen(arc))]
  const placed: (PlacedArc & { readonly from: number; readonly to: number })[] = []
  for (const arc of inTurn) {
    const ends = { fromX: xOf(arc.fromMs), toX: xOf(arc.toMs) }
    const isSeen = ends.toX >= fromX && ends.fromX <= toX
    if (!isSeen || (ends.toX - ends.fromX < narrowestPx && !isChosen(arc))) continue
    const half = widthOf(arc) / 2
    const middle = (ends.fromX + ends.toX) / 2
    const textX = Math.min(Math.max(middle, fromX + half + 4), toX - half - 4)
    // An arc takes its level from end to end, its words as far as they go.
    const room = { from: Math.min(ends.fromX, textX - half), to: Math.max(ends.toX, textX + half) }
    const level = Array.from({ length: levels }, (_, each) => each).find((each) =>
      placed.every(
        (other) =>
          other.level !== each || other.to + betweenPx <= room.from || room.to + betweenPx <= other.from,
      ),
    )
    if (level !== undefined) placed.push({ arc, ...ends, textX, level, ...room })
  }
  return placed
}
