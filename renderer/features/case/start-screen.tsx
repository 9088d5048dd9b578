import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { useAppInfo } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { caseWords } from './case-words.ts'
import { KnownCases } from './known-cases.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NewCaseForm } from './new-case-form.tsx'
import styles from './start-screen.module.css'

/** The way to a case: make one, open one, or try the sample. */
export function StartScreen() {
  const t = useWords(caseWords)
  const language = useLanguage()
  const { data: info } = useAppInfo()
  const [isOpening, setOpening] = useState(false)
  async function openSample(): Promise<void> {
    setOpening(true)
    await perform(core.cases.openSample({ language }))
    setOpening(false)
  }
  return (
    <main className={styles.start}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1 className={styles.brand}>
            <span className={styles.seal}>举</span>证<span className={styles.latin}>Juzheng</span>
          </h1>
          <p>{t('slogan')}</p>
          <p className={styles.promise}>{t('promise')}</p>
        </header>
        <div className={styles.columns}>
          <section aria-labelledby="new-case">
            <h2 id="new-case">{t('newCase')}</h2>
            <NewCaseForm />
          </section>
          <section aria-labelledby="recent-cases" className={styles.recent}>
            <h2 id="recent-cases">{t('recent')}</h2>
            <KnownCases />
            <div className={styles.others}>
              {info?.canPickFolder === true && (
                <Button onPress={() => void perform(core.cases.pick())}>
                  <FolderOpen size={14} aria-hidden />
                  {t('openFolder')}
                </Button>
              )}
              <Button onPress={() => void openSample()} isDisabled={isOpening}>
                {isOpening ? t('openingSample') : t('sample')}
              </Button>
              <p className={styles.hint}>{t('sampleHint')}</p>
            </div>
          </section>
        </div>
        <LanguageSwitch />
      </div>
    </main>
  )
}
