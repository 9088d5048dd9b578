import type { CandidateTime } from '../../shared/model/time.ts'

/** Turns a time written in case.yaml into a candidate time of the user's; a missing offset stays unknown. */
export function statedTime(written: string): CandidateTime {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(written)
  if (match === null) throw new Error(`not a time: ${written}`)
  const [, day, minutes, seconds, zone] = match
  return {
    value: minutes === undefined ? String(day) : `${day}T${minutes}${seconds ?? ''}`,
    source: 'user',
    precision: minutes === undefined ? 'day' : seconds === undefined ? 'minute' : 'second',
    zone: zone === undefined ? null : zone === 'Z' ? 'UTC' : zone,
    meaning: 'happened',
    detail: 'case.yaml',
  }
}
