import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { searchKeys } from '../../../ui/search-keys.ts'
import { foldText } from '../../../words/fold-text.ts'
import { useWords } from '../../../words/use-words.ts'
import { EventDot } from '../event-dot.tsx'
import { trayWords } from '../tray/tray-words.ts'
import { useEventTexts } from '../use-event-texts.ts'
import styles from './choose-event-dialog.module.css'

type ChooseEventDialogProps = {
  /** Among these; null while it is closed. */
  readonly events: readonly CaseEvent[] | null
  readonly onClose: () => void
  readonly onChoose: (event: CaseEvent) => void
}

/** Finds one event by what stands in it. */
export function ChooseEventDialog({ events, onClose, onChoose }: ChooseEventDialogProps) {
  const t = useWords(trayWords)
  return (
    <Dialog isOpen={events !== null} onClose={onClose} title={t('joinTitle')}>
      {events !== null && <Choices events={events} onChoose={onChoose} onClose={onClose} />}
    </Dialog>
  )
}

const mostShown = 100

function Choices(props: {
  readonly events: readonly CaseEvent[]
  readonly onChoose: (event: CaseEvent) => void
  readonly onClose: () => void
}) {
  const { events, onChoose } = props
  const t = useWords(trayWords)
  const { timeOf } = useEventTexts()
  const [query, setQuery] = useState('')
  const matching = events.filter((event) => matches(event, timeOf(event), query))
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('search')} autoFocus>
        <Input
          role="combobox"
          aria-expanded
          className={styles.input ?? ''}
          placeholder={t('search')}
          onKeyDownCapture={searchKeys(props.onClose)}
        />
      </SearchField>
      <ListBox
        aria-label={t('events')}
        className={styles.list ?? ''}
        onAction={(key) => {
          const chosen = events.find(({ id }) => id === key)
          if (chosen !== undefined) onChoose(chosen)
        }}
        renderEmptyState={() => <p className={styles.note}>{t('noMatch')}</p>}
      >
        {matching.slice(0, mostShown).map((event) => (
          <ListBoxItem
            key={event.id}
            id={event.id}
            textValue={`${timeOf(event)} ${event.title}`}
            className={styles.event ?? ''}
          >
            <EventDot event={event} />
            <span className={styles.time}>{timeOf(event)}</span>
            <span className={styles.title}>{event.title}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {matching.length > mostShown && (
        <p className={styles.note}>{t('moreMatches', { count: matching.length - mostShown })}</p>
      )}
    </Autocomplete>
  )
}

/** Every word stands in the title, the time, who or the amount. */
function matches({ title, who, amount }: CaseEvent, time: string, query: string): boolean {
  const text = foldText([title, time, who ?? '', amount ?? ''].join(' '))
  return foldText(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
