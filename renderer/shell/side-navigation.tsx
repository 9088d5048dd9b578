import { Settings } from 'lucide-react'
import { Link } from 'react-aria-components/Link'
import type { CaseState } from '../../shared/contract/case-contract.ts'
import { caseGaps } from '../../shared/model/case-gap.ts'
import { gapWords } from '../features/case/gap-words.ts'
import { goTo, type Place, useView } from '../state/view.ts'
import { useWords } from '../words/use-words.ts'
import { shellWords } from './shell-words.ts'
import styles from './side-navigation.module.css'

const shownGaps = 3

/** The parts of the case with their counts, and what is still missing. */
export function SideNavigation({ caseState }: { readonly caseState: CaseState }) {
  const t = useWords(shellWords)
  const { counts } = caseState
  const links: readonly { readonly place: Place; readonly count: number | null }[] = [
    { place: 'overview', count: null },
    { place: 'items', count: counts.items },
    { place: 'timeline', count: counts.events },
    { place: 'exhibits', count: counts.exhibits },
    { place: 'package', count: counts.packages },
  ]
  return (
    <nav className={styles.nav} aria-label={t('places')}>
      <ul className={styles.links}>
        {links.map(({ place, count }) => (
          <li key={place}>
            <PlaceLink place={place} count={count} />
          </li>
        ))}
      </ul>
      <MissingMeter missing={caseState.missing} />
      <PlaceLink place="settings" count={null} />
    </nav>
  )
}

function PlaceLink({ place, count }: { readonly place: Place; readonly count: number | null }) {
  const t = useWords(shellWords)
  const isHere = useView((view) => view.place === place)
  return (
    <Link
      className={styles.link ?? ''}
      href={`#${place}`}
      {...(isHere && { 'aria-current': 'page' as const })}
      onPress={() => goTo(place)}
    >
      {place === 'settings' && <Settings size={14} aria-hidden />}
      <span className={styles.name}>{t(place)}</span>
      {count !== null && count > 0 && <span className={styles.count}>{count}</span>}
    </Link>
  )
}

function MissingMeter({ missing }: { readonly missing: CaseState['missing'] }) {
  const t = useWords(shellWords)
  const gaps = useWords(gapWords)
  return (
    <section className={styles.meter}>
      <h2>{t('missing', { count: missing.length })}</h2>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.bar}
          style={{ transform: `scaleX(${1 - missing.length / caseGaps.length})` }}
        />
      </span>
      <ul>
        {missing.slice(0, shownGaps).map(({ id, count }) => (
          <li key={id}>{gaps(id, { count })}</li>
        ))}
      </ul>
    </section>
  )
}
