import type { CandidateTime } from '../../../shared/model/time.ts'
import { wallClock } from './wall-clock.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const shape =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|GMT|UTC|UT|Z)?/i

/** The `Date` of a mail (RFC 5322 §3.3) as the wall clock of its sender and its offset; nothing for a broken one. */
export function readMailDate(header: string): readonly CandidateTime[] {
  const match = shape.exec(header)
  if (match === null) return []
  const [, day, month = '', year, hour, minute, second, offset = ''] = match
  const clock = [Number(hour), Number(minute), second === undefined ? null : Number(second)] as const
  const value = wallClock(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day), clock)
  if (value === null) return []
  // RFC 5322 §3.3: -0000 is UTC and says nothing of the sender's zone.
  const zone = /^[+-](?!0000)|^\+/.test(offset)
    ? `${offset.slice(0, 3)}:${offset.slice(3)}`
    : offset === ''
      ? null
      : 'UTC'
  return [
    {
      value,
      source: 'content',
      precision: second === undefined ? 'minute' : 'second',
      zone,
      meaning: 'happened',
      detail: 'Date',
    },
  ]
}
