import { type ReactNode, useEffect, useRef } from 'react'
import { isKeyboardUsed } from './is-keyboard-used.ts'
import styles from './screen.module.css'

type ScreenProps = {
  readonly title: string
  /** Beside the title: filters. */
  readonly filters?: ReactNode
  /** At the right: what can be done here. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** The inspector. */
  readonly aside?: ReactNode
  /** Names the inspector for screen readers. */
  readonly asideLabel?: string
}

/** The frame of every place: a head with title, filters and actions, the work below it, the inspector at the right. */
export function Screen({ title, filters, actions, children, aside, asideLabel }: ScreenProps) {
  const main = useRef<HTMLElement>(null)
  // Who came by keys has the focus here, and not nowhere, when what had it is gone with the last place.
  useEffect(() => {
    if (isKeyboardUsed() && document.activeElement === document.body) main.current?.focus()
  }, [])
  return (
    <>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <header className={styles.head}>
          <h1>{title}</h1>
          <div className={styles.filters}>{filters}</div>
          <div className={styles.actions}>{actions}</div>
        </header>
        <div className={styles.body}>{children}</div>
      </main>
      {aside !== undefined && (
        <aside className={styles.aside} aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </>
  )
}
