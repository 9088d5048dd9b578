import { CalendarDateTime, parseDate, parseDateTime } from '@internationalized/date'
import type { StatedTime } from '../../shared/contract/item-contract.ts'

export const draftPrecisions = ['month', 'day', 'minute', 'second'] as const
export type DraftPrecision = (typeof draftPrecisions)[number]
/** A stated time while it is being written; `value` is null until every part of it is filled in. */
export type TimeDraft = {
  readonly type: StatedTime['type']
  readonly precision: DraftPrecision
  readonly value: CalendarDateTime | null
  readonly until: CalendarDateTime | null
  readonly zone: string | null
}

const lengths: Readonly<Record<DraftPrecision, number>> = { month: 7, day: 10, minute: 16, second: 19 }

/** From a time as the case holds it (`2023-05`, `2023-05-01T20:13:41.250`); null starts an empty draft. */
export function draftOf(
  time: { value: string; zone: string | null; certainty?: 'about' | 'between'; until?: string } | null,
): TimeDraft {
  if (time === null) return { type: 'exact', precision: 'minute', value: null, until: null, zone: null }
  return {
    type: time.certainty ?? 'exact',
    precision: draftPrecisions.findLast((precision) => time.value.length >= lengths[precision]) ?? 'day',
    value: parse(time.value),
    until: time.until === undefined ? null : parse(time.until),
    zone: time.zone,
  }
}

function parse(value: string): CalendarDateTime | null {
  if (value.length < lengths.month) return null
  if (value.length <= lengths.day) {
    const { year, month, day } = parseDate(value.length === lengths.month ? `${value}-01` : value)
    return new CalendarDateTime(year, month, day)
  }
  const withMinutes = value.length < lengths.minute ? `${value.slice(0, 13)}:00` : value
  return parseDateTime(withMinutes)
}

/** What the draft states; null while a part is missing or `between` ends before it begins. */
export function statedOf(draft: TimeDraft): StatedTime | null {
  if (draft.type === 'unknown') return { type: 'unknown' }
  if (draft.value === null) return null
  const value = write(draft.value, draft.precision)
  if (draft.type !== 'between') return { type: draft.type, value, zone: draft.zone }
  if (draft.until === null || isBackwards(draft)) return null
  return { type: 'between', value, until: write(draft.until, draft.precision), zone: draft.zone }
}

export function isBackwards({ type, value, until, precision }: TimeDraft): boolean {
  if (type !== 'between' || value === null || until === null) return false
  return write(until, precision) < write(value, precision)
}

function write(value: CalendarDateTime, precision: DraftPrecision): string {
  return value.toString().slice(0, lengths[precision])
}
