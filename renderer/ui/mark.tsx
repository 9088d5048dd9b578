import styles from './mark.module.css'

/** An exhibit mark, the only thing in seal red. */
export function Mark({ children }: { readonly children: string }) {
  return <span className={styles.mark}>{children}</span>
}
