import { eventTone } from '../event-tone.ts'
import styles from './axis-bands.module.css'
import { lineY } from './axis-shape.ts'
import type { Axis } from './use-axis.ts'

const halfPx = 7
const aboutPx = 18
const tones = ['act', 'warn', 'good'] as const

/** Times that are not exact: from the earliest to the latest they can be, or fading out where nobody knows how far. */
export function AxisBands({ axis }: { readonly axis: Axis }) {
  const { map, dated, clusters, offsetPx, viewportPx } = axis
  const alone = new Set(clusters.flatMap(({ events }) => (events.length === 1 ? events : [])))
  return (
    <g aria-hidden>
      <defs>
        {tones.map((tone) => (
          <linearGradient key={tone} id={`about-${tone}`}>
            <stop offset="0" className={styles.clear} data-tone={tone} />
            <stop offset="0.5" className={styles.full} data-tone={tone} />
            <stop offset="1" className={styles.clear} data-tone={tone} />
          </linearGradient>
        ))}
      </defs>
      {dated.map(({ event, span }) => {
        if (!span.isAbout && span.toMs === span.fromMs) return null
        const x = map.xOf(span.fromMs)
        const fromX = span.isAbout ? x - aboutPx : x
        const toX = span.isAbout ? x + aboutPx : Math.min(map.widthPx, Math.max(map.xOf(span.toMs), x + 8))
        if (toX < offsetPx || fromX > offsetPx + viewportPx) return null
        // Of dots that are drawn as one only what reaches out of it is seen.
        if (!alone.has(event) && (span.isAbout || toX - fromX < aboutPx)) return null
        const tone = eventTone(event.kind)
        return (
          <rect
            key={event.id}
            className={styles.band}
            data-tone={tone}
            data-band={event.id}
            x={fromX}
            y={lineY - halfPx}
            width={toX - fromX}
            height={2 * halfPx}
            rx={halfPx}
            {...(span.isAbout && { fill: `url(#about-${tone})` })}
          />
        )
      })}
    </g>
  )
}
