import { memo } from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import { eventTone } from '../event-tone.ts'
import styles from './axis-dot.module.css'

type AxisDotProps = {
  readonly x: number
  readonly y: number
  readonly events: readonly CaseEvent[]
  readonly label: string
  readonly isSelected: boolean
  readonly isTabStop: boolean
}

const dotPx = 5
const clusterPx = 9
const wideClusterPx = 13

/** One event of the axis, or several whose dots would overlap, with how many. Who is pressed is told by `data-dot`. */
export const AxisDot = memo(function AxisDot({ x, y, events, label, isSelected, isTabStop }: AxisDotProps) {
  const [first] = events
  if (first === undefined) return null
  const isCluster = events.length > 1
  const tone = toneOf(events)
  const radiusPx = !isCluster ? dotPx : events.length > 99 ? wideClusterPx : clusterPx
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing.
    <g
      role="button"
      className={styles.dot}
      transform={`translate(${x} ${y})`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      data-dot={first.id}
      data-tone={tone}
      data-exact={first.time !== null && first.certainty === undefined}
    >
      <circle className={styles.target} r={12} />
      <circle className={styles.ring} r={radiusPx + 3.5} />
      {isCluster ? (
        <>
          <circle className={styles.cluster} r={radiusPx} />
          <text className={styles.count} y={4} textAnchor="middle">
            {events.length > 99 ? '99+' : events.length}
          </text>
        </>
      ) : tone === 'warn' ? (
        <rect
          className={styles.shape}
          x={-4.5}
          y={-4.5}
          width={9}
          height={9}
          rx={1.5}
          transform="rotate(45)"
        />
      ) : (
        <circle className={styles.shape} r={dotPx - 1} />
      )}
    </g>
  )
})

/** What went wrong shows through; a cluster is good only if all of it is. */
function toneOf(events: readonly CaseEvent[]) {
  const tones = events.map(({ kind }) => eventTone(kind))
  if (tones.includes('warn')) return 'warn'
  return tones.every((tone) => tone === 'good') ? 'good' : 'act'
}
