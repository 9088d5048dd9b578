import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showTime, showTimeSource } from '../../../words/show-time.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './candidate-times.module.css'
import { inspectorWords } from './inspector-words.ts'

/** Every time that was found, where and what it says; a press makes it the one in use. */
export function CandidateTimes({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  if (item.times.length === 0) return <p className={styles.none}>{t('noTimes')}</p>
  return (
    <ul className={styles.times} aria-label={t('times')}>
      {item.times.map((time, index) => (
        // A time has no name of its own; its place in the list is what the core calls it by.
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the identity.
        <li key={index}>
          <TimeRow
            time={time}
            isChosen={index === item.chosenTime}
            onChoose={() => void perform(core.items.chooseTime({ itemId: item.id, index }))}
          />
        </li>
      ))}
    </ul>
  )
}

type TimeRowProps = {
  readonly time: CandidateTime
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TimeRow({ time, isChosen, onChoose }: TimeRowProps) {
  const t = useWords(inspectorWords)
  const words = useWords(timeWords)
  const shown = showTime(time, words)
  const source = showTimeSource(time, words)
  return (
    <AriaButton
      className={styles.time ?? ''}
      aria-pressed={isChosen}
      onPress={() => {
        if (!isChosen) onChoose()
      }}
    >
      <span className={styles.value}>{shown}</span>
      <span className={styles.source}>{source}</span>
      <span className="visually-hidden">{t(isChosen ? 'chosen' : 'choose')}</span>
      {saysMore(time) && <span className={styles.detail}>{time.detail}</span>}
    </AriaButton>
  )
}

/** A file name stands in the inspector anyway, and `mtime` says nothing to a person. */
function saysMore({ source, detail }: CandidateTime): boolean {
  return (source === 'exif' || source === 'content') && detail !== ''
}
