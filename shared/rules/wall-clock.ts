import type { TimePrecision } from '../model/time.ts'

/** Parts of a wall-clock time as numbers; the month is 1–12. */
export type WallClock = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly millisecond?: number
}

/** ISO 8601 without offset, shortened to the precision; null for a date or time that no calendar has. */
export function formatWallClock(clock: WallClock): { value: string; precision: TimePrecision } | null {
  const { year, month, day, hour, minute, second, millisecond } = clock
  if (year < 1990 || year > 2100) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const dayText = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (hour === undefined || minute === undefined) return { value: dayText, precision: 'day' }
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  const minuteText = `${dayText}T${pad(hour, 2)}:${pad(minute, 2)}`
  if (second === undefined) return { value: minuteText, precision: 'minute' }
  const secondText = `${minuteText}:${pad(second, 2)}`
  if (millisecond === undefined) return { value: secondText, precision: 'second' }
  return { value: `${secondText}.${pad(millisecond, 3)}`, precision: 'millisecond' }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
