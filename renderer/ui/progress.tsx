import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import styles from './progress.module.css'

/** `value` from 0 to 1; null where nobody knows how much there is. */
export function Progress({ label, value, detail }: { label: string; value: number | null; detail?: string }) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
    >
      <span className={styles.line}>
        <Label>{label}</Label>
        <span className={styles.detail}>{detail}</span>
      </span>
      <span className={styles.track}>
        {/* A scale, not a width: nothing is laid out again while it grows. */}
        <span
          className={styles.bar}
          style={{ transform: `scaleX(${value ?? 1})` }}
          data-unknown={value === null}
        />
      </span>
    </ProgressBar>
  )
}
