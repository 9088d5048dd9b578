import { gapLength } from '../../../../shared/rules/gap-length.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './axis-promises.module.css'
import { lineY } from './axis-shape.ts'
import { axisWords } from './axis-words.ts'
import { textPx } from './text-px.ts'
import type { Axis } from './use-axis.ts'

const levelPx = 20
const lowestPx = 40
const mostLevels = 2

/** A dashed arc from each promise to what came of it, with how long that took. */
export function AxisPromises({ axis }: { readonly axis: Axis }) {
  const t = useWords(axisWords)
  const { map, arcs, offsetPx, viewportPx, scale } = axis
  const ends: number[] = []
  return (
    <g aria-hidden>
      {arcs.map(({ promise, fromMs, toMs, isBroken }) => {
        const [fromX, toX] = [map.xOf(fromMs), map.xOf(toMs)]
        // The lowest level that is free where it begins; what does not fit is drawn on the highest.
        const free = ends.findIndex((end) => end <= fromX)
        const level = Math.min(free === -1 ? ends.length : free, mostLevels - 1)
        ends[level] = toX
        const heightPx = lowestPx + level * levelPx
        const middle = (fromX + toX) / 2
        const text = t(isBroken ? 'broken' : 'answered', gapLength((toMs - fromMs) / 60_000))
        const half = textPx(text, scale) / 2
        const isSeen = toX >= offsetPx && fromX <= offsetPx + viewportPx
        if (!isSeen) return null
        const textX = Math.min(Math.max(middle, offsetPx + half + 4), offsetPx + viewportPx - half - 4)
        return (
          <g key={promise.id} data-broken={isBroken} className={styles.promise}>
            <path
              className={styles.arc}
              d={`M${fromX} ${lineY - 7}Q${middle} ${lineY - 7 - heightPx * 1.4} ${toX} ${lineY - 7}`}
            />
            <text className={styles.text} x={textX} y={lineY - 14 - heightPx * 0.7} textAnchor="middle">
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
