import { desktopBridge } from '../api/bridge.ts'
import { useConnection } from '../api/connection.ts'
import { TakeInStatus } from '../features/items/take-in/take-in-status.tsx'
import { useWords } from '../words/use-words.ts'
import { RecognitionStatus } from './recognition-status.tsx'
import { shellWords } from './shell-words.ts'
import styles from './status-bar.module.css'

export function StatusBar() {
  const t = useWords(shellWords)
  const { state } = useConnection()
  return (
    <footer className={styles.bar}>
      <span role="status" className={state === 'open' ? '' : styles.lost}>
        {state === 'open' ? t('saved') : t(desktopBridge() === null ? 'lostInBrowser' : 'lost')}
      </span>
      <TakeInStatus />
      <RecognitionStatus />
      <span className={styles.local}>{t('local')}</span>
    </footer>
  )
}
