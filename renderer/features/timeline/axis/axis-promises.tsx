import type { EventId } from '../../../../shared/model/ids.ts'
import { gapLength } from '../../../../shared/rules/gap-length.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './axis-promises.module.css'
import { lineY } from './axis-shape.ts'
import { axisWords } from './axis-words.ts'
import { placeArcs } from './place-arcs.ts'
import type { PromiseArc } from './promise-arcs.ts'
import { textPx } from './text-px.ts'
import type { Axis } from './use-axis.ts'

const levelPx = 18
const lowestPx = 44
const startY = lineY - 8
/** How far a curve goes towards the points that draw it. */
const reach = 0.75

/** A dashed arc from each promise to what came of it, with how long that took. */
export function AxisPromises(props: { readonly axis: Axis; readonly selectedId: EventId | null }) {
  const { map, arcs, offsetPx, viewportPx, scale } = props.axis
  const t = useWords(axisWords)
  function textOf({ isBroken, fromMs, toMs }: PromiseArc): string {
    return t(isBroken ? 'broken' : 'answered', gapLength((toMs - fromMs) / 60_000))
  }
  const placed = placeArcs({
    arcs,
    xOf: map.xOf,
    widthOf: (arc) => textPx(textOf(arc), scale),
    fromX: offsetPx,
    toX: offsetPx + viewportPx,
    selectedId: props.selectedId,
  })
  return (
    <g aria-hidden>
      {placed.map(({ arc, fromX, toX, textX, level }) => {
        const topY = startY - lowestPx - level * levelPx
        const pullY = startY - (lowestPx + level * levelPx) / reach
        return (
          <g key={arc.promise.id} data-broken={arc.isBroken} className={styles.promise}>
            <path
              className={styles.arc}
              d={`M${fromX} ${startY}C${fromX} ${pullY} ${toX} ${pullY} ${toX} ${startY}`}
            />
            <text className={styles.text} x={textX} y={topY - 4} textAnchor="middle">
              {textOf(arc)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
