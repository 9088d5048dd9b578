import type { ReactNode } from 'react'
import styles from './dialog-buttons.module.css'

/** At the foot of a form in a dialog, the main one last. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
