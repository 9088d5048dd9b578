import { desktopBridge } from '../api/bridge.ts'
import { useWords } from '../words/use-words.ts'
import styles from './connecting.module.css'
import { shellWords } from './shell-words.ts'

/** Shown until the core answers for the first time. */
export function Connecting({ isLost }: { readonly isLost: boolean }) {
  const t = useWords(shellWords)
  return (
    <main className={styles.connecting} aria-busy="true">
      <p role="status">{isLost ? t(desktopBridge() === null ? 'lostInBrowser' : 'lost') : t('connecting')}</p>
    </main>
  )
}
