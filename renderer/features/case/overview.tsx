import type { CaseState } from '../../../shared/contract/case-contract.ts'
import { describeFault } from '../../../shared/faults/catalogue.ts'
import { goTo, type Place } from '../../state/view.ts'
import { Screen } from '../../ui/screen.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { CaseDetails } from './case-details.tsx'
import { caseWords } from './case-words.ts'
import { MissingList } from './missing-list.tsx'
import styles from './overview.module.css'

/** What is here, what is missing, what comes next. */
export function Overview({ caseState }: { readonly caseState: CaseState }) {
  const t = useWords(caseWords)
  return (
    <Screen title={t('overview')}>
      <div className={styles.overview}>
        <div className={styles.columns}>
          <div className={styles.column}>
            <OpeningNotices caseState={caseState} />
            <section>
              <h2>{t('have')}</h2>
              <Counts counts={caseState.counts} />
            </section>
            <section>
              <h2>{t('need')}</h2>
              <MissingList missing={caseState.missing} />
            </section>
          </div>
          <section className={styles.column}>
            <h2>{t('about')}</h2>
            <CaseDetails caseState={caseState} />
          </section>
        </div>
      </div>
    </Screen>
  )
}

function Counts({ counts }: { readonly counts: CaseState['counts'] }) {
  const t = useWords(caseWords)
  const shown: readonly {
    readonly place: Place
    readonly key: 'items' | 'events' | 'exhibits' | 'packages'
  }[] = [
    { place: 'items', key: 'items' },
    { place: 'timeline', key: 'events' },
    { place: 'exhibits', key: 'exhibits' },
    { place: 'package', key: 'packages' },
  ]
  return (
    <ul className={styles.counts}>
      {shown.map(({ place, key }) => (
        <li key={key}>
          <button type="button" className={styles.count} onClick={() => goTo(place)}>
            <span className={styles.number}>{counts[key]}</span>
            <span className={styles.name}>{t(key)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function OpeningNotices({ caseState }: { readonly caseState: CaseState }) {
  const t = useWords(caseWords)
  const language = useLanguage()
  if (caseState.notices.length === 0) return null
  return (
    <section className={styles.notices}>
      <h2>{t('notices')}</h2>
      <ul>
        {caseState.notices.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{describeFault(code, params, language)}</li>
        ))}
      </ul>
    </section>
  )
}
