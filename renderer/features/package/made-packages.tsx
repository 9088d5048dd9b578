import { useState } from 'react'
import type { MadePackage, Verdict } from '../../../shared/contract/package-contract.ts'
import { describeFault } from '../../../shared/faults/catalogue.ts'
import { findRecipient } from '../../../shared/recipients/recipients.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { useAppInfo, usePackages } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../words/language.ts'
import { intlOf, useWords } from '../../words/use-words.ts'
import styles from './made-packages.module.css'
import { packageWords } from './package-words.ts'

/** Every package that was made of this case, the newest first. */
export function MadePackages() {
  const t = useWords(packageWords)
  const { data: packages = [] } = usePackages()
  return (
    <section className={styles.made} aria-labelledby="made-packages">
      <h2 id="made-packages">{t('made')}</h2>
      {packages.length === 0 && <p className={styles.none}>{t('madeNone')}</p>}
      <ul>
        {packages.map((made) => (
          <li key={made.id} className={styles.row}>
            <span className={styles.name}>{made.name}</span>
            <MadeDetails made={made} />
            {made.isMissing ? (
              <span className={styles.missing}>{t('missing')}</span>
            ) : (
              <MadePackageActions made={made} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MadeDetails({ made }: { readonly made: MadePackage }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const intl = intlOf(language)
  const details = [
    intl.formatDate(made.madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
    findRecipient(made.recipientId)?.name[language] ?? made.recipientId,
    t('exhibitCount', { count: made.exhibitCount }),
    `${intl.formatNumber(made.sizeBytes / 1_000_000, { maximumFractionDigits: 1 })} MB`,
  ]
  return <span className={styles.details}>{details.join(' · ')}</span>
}

export function MadePackageActions({ made }: { readonly made: MadePackage }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const { data: info } = useAppInfo()
  const [isChecking, setChecking] = useState(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  async function verify(): Promise<void> {
    setChecking(true)
    setVerdict(await perform(core.packages.verify({ id: made.id, language })))
    setChecking(false)
  }
  return (
    <>
      <div className={styles.actions}>
        <Button onPress={() => void perform(core.packages.reveal({ id: made.id }))}>{t('reveal')}</Button>
        <Button isDisabled={isChecking} onPress={() => void verify()}>
          {isChecking ? t('verifying') : t('verify')}
        </Button>
        {info?.host === 'web' && (
          <a className={styles.download} href={made.zipMediaPath} download={`${made.name}.zip`}>
            {t('download')}
          </a>
        )}
      </div>
      {verdict !== null && <VerdictText verdict={verdict} />}
    </>
  )
}

function VerdictText({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  return (
    <div className={styles.verdict} data-sound={verdict.isSound} role="status">
      <p>
        {verdict.isSound
          ? t('verdictSound', { files: verdict.files })
          : t('verdictUnsound', { count: verdict.problems.length })}
      </p>
      <ul>
        {verdict.problems.slice(0, 20).map(({ code, params, path }) => (
          <li key={`${path} ${code}`}>{describeFault(code, params, language)}</li>
        ))}
      </ul>
      <p className={styles.explanation}>{verdict.explanation}</p>
    </div>
  )
}
