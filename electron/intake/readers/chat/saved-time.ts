import type { CandidateTime } from '../../../../shared/model/time.ts'
import type { Moment } from './moment.ts'

/** When the chat was exported, as a candidate time of the item; nothing where the file does not say. */
export function savedTime(moment: Moment | null, detail: string): readonly CandidateTime[] {
  if (moment === null) return []
  const { time, zone } = moment
  const precision = !time.includes('T') ? 'day' : time.length === 16 ? 'minute' : 'second'
  return [{ value: time, source: 'content', precision, zone, meaning: 'saved', detail }]
}
