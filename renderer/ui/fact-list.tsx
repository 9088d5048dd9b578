import styles from './fact-list.module.css'

type FactListProps = {
  /** What has no value is left out. */
  readonly rows: readonly (readonly [label: string, value: string | null | undefined])[]
}

/** Labels with what is known under each. */
export function FactList({ rows }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
