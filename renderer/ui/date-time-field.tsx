import { CalendarDateTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  FieldError,
  Group,
  Label,
  Popover,
} from 'react-aria-components/DatePicker'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { useWords } from '../words/use-words.ts'
import styles from './date-time-field.module.css'
import { statedTimeWords } from './stated-time-words.ts'
import type { DraftPrecision } from './time-draft.ts'

// The calendar of the rules for wall-clock times (shared/rules/wall-clock.ts).
const first = new CalendarDateTime(1990, 1, 1)
const last = new CalendarDateTime(2100, 12, 31, 23, 59, 59)

type DateTimeFieldProps = {
  readonly label: string
  readonly precision: DraftPrecision
  readonly value: CalendarDateTime | null
  readonly onChange: (value: CalendarDateTime | null) => void
  readonly error?: string | null
}

/** A wall-clock date and time, typed part by part or picked in a calendar; empty parts make it null. */
export function DateTimeField({ label, precision, value, onChange, error = null }: DateTimeFieldProps) {
  const t = useWords(statedTimeWords)
  const isMonth = precision === 'month'
  return (
    <DatePicker
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      granularity={isMonth ? 'day' : precision}
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      minValue={first}
      maxValue={last}
      isInvalid={error !== null}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => (
            <DateSegment
              segment={segment}
              className={styles.segment ?? ''}
              // A month alone: the day is there, unseen, as the first.
              hidden={isMonth && (segment.type === 'day' || segment.type === 'literal')}
            />
          )}
        </DateInput>
        <Button className={styles.open ?? ''} aria-label={t('openCalendar')}>
          <CalendarDays size={14} aria-hidden />
        </Button>
      </Group>
      <FieldError className={styles.error ?? ''}>{error === null ? undefined : error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn ?? ''} aria-label={t('previousMonth')}>
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <Heading className={styles.month ?? ''} />
              <Button slot="next" className={styles.turn ?? ''} aria-label={t('nextMonth')}>
                <ChevronRight size={16} aria-hidden />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="narrow" className={styles.grid ?? ''}>
              {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
