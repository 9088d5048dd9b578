import { type CalendarDateTime, toCalendarDate } from '@internationalized/date'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DateTimeField } from '../../../ui/date-time-field.tsx'
import { PopoverButton } from '../../../ui/popover-button.tsx'
import { draftOf } from '../../../ui/time-draft.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { setFilter, useLibrary } from './library-store.ts'

/** Only items of these days; either end may be open. */
export function TimeFilter() {
  const t = useWords(itemsWords)
  const { from, until } = useLibrary(({ filter }) => filter)
  // Emptied fields keep what was typed in them only when they are made anew.
  const [round, setRound] = useState(0)
  const label = from === null && until === null ? t('timeFilter') : `${from ?? '…'} – ${until ?? '…'}`
  return (
    <PopoverButton label={label} isOn={from !== null || until !== null}>
      <DateTimeField
        key={`from ${round}`}
        label={t('timeFrom')}
        precision="day"
        value={dateOf(from)}
        onChange={(date) => setFilter({ from: dayOf(date) })}
      />
      <DateTimeField
        key={`until ${round}`}
        label={t('timeUntil')}
        precision="day"
        value={dateOf(until)}
        onChange={(date) => setFilter({ until: dayOf(date) })}
      />
      <Button
        onPress={() => {
          setFilter({ from: null, until: null })
          setRound(round + 1)
        }}
      >
        {t('clear')}
      </Button>
    </PopoverButton>
  )
}

function dateOf(day: string | null): CalendarDateTime | null {
  return day === null ? null : draftOf({ value: day, zone: null }).value
}

function dayOf(date: CalendarDateTime | null): string | null {
  return date === null ? null : toCalendarDate(date).toString()
}
