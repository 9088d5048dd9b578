import type { TextRange } from '../../shared/rules/search/find-ranges.ts'
import styles from './marked-text.module.css'

/** A text with what was searched for marked in it. */
export function MarkedText({
  text,
  ranges,
}: {
  readonly text: string
  readonly ranges: readonly TextRange[]
}) {
  let from = 0
  const parts = ranges.flatMap(([start, end]) => {
    const part = [
      text.slice(from, start),
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    ]
    from = end
    return part
  })
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
