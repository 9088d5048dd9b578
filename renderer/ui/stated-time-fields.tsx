import { CalendarDateTime, getLocalTimeZone, today } from '@internationalized/date'
import { useWords } from '../words/use-words.ts'
import { DateTimeField } from './date-time-field.tsx'
import { RadioRow } from './radio-row.tsx'
import { Select } from './select.tsx'
import styles from './stated-time-fields.module.css'
import { statedTimeWords } from './stated-time-words.ts'
import { type DraftPrecision, draftPrecisions, isBackwards, type TimeDraft } from './time-draft.ts'

const types = ['exact', 'about', 'between', 'unknown'] as const
const noZone = 'none'

type StatedTimeFieldsProps = {
  readonly draft: TimeDraft
  readonly onChange: (draft: TimeDraft) => void
  /** What becomes of something that is no material when its time is not known. */
  readonly unknownHint?: string
}

/** A time as a person knows it: exact, about, between or unknown, as precisely as they can say. See `statedOf`. */
export function StatedTimeFields({ draft, onChange, unknownHint }: StatedTimeFieldsProps) {
  const t = useWords(statedTimeWords)
  const isBetween = draft.type === 'between'
  function changePrecision(precision: DraftPrecision): void {
    // The day of a month is not asked for, so something must stand there.
    const value = draft.value ?? (precision === 'month' ? firstOfThisMonth() : null)
    onChange({ ...draft, precision, value, until: draft.until ?? (precision === 'month' ? value : null) })
  }
  return (
    <div className={styles.fields}>
      <RadioRow
        label={t('how')}
        value={draft.type}
        options={types.map((type) => ({ value: type, label: t(type) }))}
        onChange={(type) => onChange({ ...draft, type })}
      />
      {draft.type === 'unknown' ? (
        <p className={styles.hint}>{unknownHint ?? t('unknownHint')}</p>
      ) : (
        <>
          <div className={styles.row}>
            <Select
              label={t('precision')}
              value={draft.precision}
              options={draftPrecisions.map((precision) => ({ value: precision, label: t(precision) }))}
              onChange={changePrecision}
            />
            <Select
              label={t('zone')}
              value={draft.zone ?? noZone}
              options={zoneOptions(draft.zone).map((zone) => ({
                value: zone,
                label: zone === noZone ? t('noZone') : zone === '+08:00' ? t('beijing') : zone,
              }))}
              onChange={(zone) => onChange({ ...draft, zone: zone === noZone ? null : zone })}
            />
          </div>
          <div className={styles.row}>
            <DateTimeField
              label={isBetween ? t('from') : t('at')}
              precision={draft.precision}
              value={draft.value}
              onChange={(value) => onChange({ ...draft, value })}
            />
            {isBetween && (
              <DateTimeField
                label={t('until')}
                precision={draft.precision}
                value={draft.until}
                onChange={(until) => onChange({ ...draft, until })}
                error={isBackwards(draft) ? t('backwards') : null}
              />
            )}
          </div>
        </>
      )}
    </div>
  )
}

function zoneOptions(current: string | null): readonly string[] {
  return [...new Set([noZone, '+08:00', 'UTC', ...(current === null ? [] : [current])])]
}

function firstOfThisMonth(): CalendarDateTime {
  const { year, month } = today(getLocalTimeZone())
  return new CalendarDateTime(year, month, 1)
}
