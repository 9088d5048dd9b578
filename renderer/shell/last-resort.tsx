import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './connecting.module.css'
import { shellWords } from './shell-words.ts'

type LastResortProps = { readonly children: ReactNode }

/** Instead of an empty window, where something in it failed that nothing else caught. */
export class LastResort extends Component<LastResortProps, { readonly isFailed: boolean }> {
  override state = { isFailed: false }

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true }
  }

  override render(): ReactNode {
    return this.state.isFailed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const t = useWords(shellWords)
  return (
    <main className={styles.connecting}>
      <div role="alert">
        <p>{t('failed')}</p>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </div>
    </main>
  )
}
