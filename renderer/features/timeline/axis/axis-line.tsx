import { gapLength } from '../../../../shared/rules/gap-length.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './axis-line.module.css'
import { gapTextY, lineY, tickTextY } from './axis-shape.ts'
import { axisWords } from './axis-words.ts'
import type { AxisGap } from './map-axis.ts'
import { textPx } from './text-px.ts'
import type { Axis } from './use-axis.ts'

/** The line itself, its ticks and its compressed gaps. */
export function AxisLine({ axis }: { readonly axis: Axis }) {
  const { map, ticks, offsetPx, viewportPx } = axis
  const [first, last] = [map.runs[0], map.runs.at(-1)]
  const gaps = map.gaps.filter(({ fromX, toX }) => toX >= offsetPx && fromX <= offsetPx + viewportPx)
  const ends = [
    { fromX: 0, toX: first?.toX ?? map.widthPx },
    ...map.runs.slice(1, -1),
    ...(last === undefined || last === first ? [] : [last]),
  ]
  return (
    <g aria-hidden>
      {ends.map(({ fromX, toX }, at) => (
        <path
          key={fromX}
          className={styles.line}
          d={`M${fromX} ${lineY}H${at === ends.length - 1 ? map.widthPx : toX}`}
        />
      ))}
      {gaps.map((gap) => (
        <Gap key={gap.fromMs} gap={gap} scale={axis.scale} />
      ))}
      {ticks.map(({ x, text, textX }) => (
        <g key={x}>
          <path className={styles.tick} d={`M${x} ${lineY}v${text === null ? 4 : 8}`} />
          {text !== null && (
            <text className={styles.text} x={textX} y={tickTextY} textAnchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function Gap({ gap, scale }: { readonly gap: AxisGap; readonly scale: number }) {
  const t = useWords(axisWords)
  const length = gapLength(gap.minutes)
  const roomPx = gap.toX - gap.fromX - 8
  const text = [t('gap', length), t('gapShort', length)].find((each) => textPx(each, scale) <= roomPx)
  const middle = (gap.fromX + gap.toX) / 2
  const arm = Math.min(18, roomPx / 2)
  const step = arm / 3
  return (
    <g data-gap={t('gap', length)}>
      <title>{t('gap', length)}</title>
      <path
        className={styles.line}
        d={`M${gap.fromX} ${lineY}H${middle - arm}M${middle + arm} ${lineY}H${gap.toX}`}
      />
      <path
        className={styles.zigzag}
        d={`M${middle - arm} ${lineY}l${step} -6l${step} 12l${step} -12l${step} 12l${step} -12l${step} 6`}
      />
      {text !== undefined && (
        <text className={styles.text} x={middle} y={gapTextY} textAnchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}
