import { ArrowRight, Circle, CircleCheck } from 'lucide-react'
import type { CaseState } from '../../../shared/contract/case-contract.ts'
import type { CaseGapId } from '../../../shared/model/case-gap.ts'
import { goTo, type Place } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { caseWords } from './case-words.ts'
import { gapWords } from './gap-words.ts'
import styles from './missing-list.module.css'

/** Where each gap is mended; null is here, on the overview. */
const placeOfGap: Readonly<Record<CaseGapId, Place | null>> = {
  'no-items': 'items',
  'order-page': 'items',
  'payment-proof': 'items',
  'defect-proof': 'items',
  'service-chat': 'items',
  'platform-rules': 'items',
  'order-number': null,
  respondent: null,
  'no-events': 'timeline',
  'undated-items': 'items',
  'no-exhibits': 'exhibits',
  'unused-items': 'exhibits',
  purposes: 'exhibits',
  'no-package': 'package',
}

/** The first is the next step and says so; the rest follow in their order. */
export function MissingList({ missing }: { readonly missing: CaseState['missing'] }) {
  const t = useWords(caseWords)
  const gaps = useWords(gapWords)
  if (missing.length === 0) {
    return (
      <p className={styles.complete}>
        <CircleCheck size={16} aria-hidden /> {t('complete')}
      </p>
    )
  }
  return (
    <ol className={styles.list}>
      {missing.map(({ id, count }, index) => (
        <li key={id} className={styles.row} data-next={index === 0}>
          <Circle size={14} aria-hidden />
          <span className={styles.text}>
            {gaps(id, { count })}
            {index === 0 && <small>{t('next')}</small>}
            {id === 'no-items' && <span className={styles.hint}>{t('start')}</span>}
          </span>
          <GoThere place={placeOfGap[id]} isNext={index === 0} />
        </li>
      ))}
    </ol>
  )
}

function GoThere({ place, isNext }: { readonly place: Place | null; readonly isNext: boolean }) {
  const t = useWords(caseWords)
  if (place === null) return null
  return (
    <Button look={isNext ? 'primary' : 'quiet'} onPress={() => goTo(place)}>
      {t('go')}
      <ArrowRight size={14} aria-hidden />
    </Button>
  )
}
