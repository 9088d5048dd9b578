import { Fault } from '../faults/fault.ts'
import type { CandidateTime, TimePrecision } from '../model/time.ts'
import { sortTime } from './sort-time.ts'
import { formatWallClock } from './wall-clock.ts'

/** As `statedTime` of the contract: what a person says of a time, or that nobody knows it. */
type Stated =
  | { readonly type: 'exact' | 'about'; readonly value: string; readonly zone: string | null }
  | { readonly type: 'between'; readonly value: string; readonly until: string; readonly zone: string | null }
  | { readonly type: 'unknown' }

const precisions: Readonly<Record<number, TimePrecision>> = {
  7: 'month',
  10: 'day',
  16: 'minute',
  19: 'second',
}

/**
 * The candidate time that the user states, as precise as it is written; null for unknown. Throws the fault
 * `time-invalid` for what no calendar has and `time-range-backwards` for an end before the beginning.
 */
export function stateTime(stated: Stated): CandidateTime | null {
  if (stated.type === 'unknown') return null
  const { value, zone } = stated
  requireZone(zone)
  const time: CandidateTime = {
    value,
    source: 'user',
    precision: precisionOf(value),
    zone,
    meaning: 'happened',
    detail: 'stated',
  }
  switch (stated.type) {
    case 'exact':
      return time
    case 'about':
      return { ...time, certainty: 'about' }
    case 'between': {
      const { until } = stated
      precisionOf(until)
      if (sortTime({ time: until, zone }) < sortTime({ time: value, zone })) {
        throw new Fault('time-range-backwards', { from: readable(value), until: readable(until) })
      }
      return { ...time, certainty: 'between', until }
    }
  }
}

function precisionOf(value: string): TimePrecision {
  const precision = precisions[value.length]
  const [year, month, day, hour, minute, second] = value.split(/[-T:]/).map(Number)
  const clock = { year: year ?? 0, month: month ?? 0, day: day ?? 1 }
  const timeOfDay = hour === undefined || minute === undefined ? {} : { hour, minute }
  const isReal = formatWallClock({ ...clock, ...timeOfDay, ...(second !== undefined && { second }) }) !== null
  if (precision === undefined || !isReal) throw new Fault('time-invalid', { value: readable(value) })
  return precision
}

/** Offsets in use reach from -12:00 to +14:00. */
function requireZone(zone: string | null): void {
  if (zone === null || zone === 'UTC') return
  const match = /^([+-])(\d{2}):([0-5]\d)$/.exec(zone)
  const minutes = match === null ? Number.NaN : Number(match[2]) * 60 + Number(match[3])
  const most = (match?.[1] === '-' ? 12 : 14) * 60
  if (!(minutes <= most)) throw new Fault('time-invalid', { value: zone })
}

function readable(value: string): string {
  return value.replace('T', ' ')
}
