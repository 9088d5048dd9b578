import type { CandidateTime } from '../../../../shared/model/time.ts'
import { wallClock } from '../wall-clock.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** `Mon May 01 2023 20:13:41 GMT+0800 (中国标准时间)`, as JavaScript writes dates (ECMA-262, 21.4.4.41). */
const shape = /\b([a-z]{3}) (\d{1,2}) (\d{4}) (\d{1,2}):(\d{2}):(\d{2}) GMT([+-])(\d{2})(\d{2})/i

/** When a page was as it was saved; nothing for a broken date. */
export function readScriptDate(text: string, detail: string): readonly CandidateTime[] {
  const match = shape.exec(text)
  if (match === null) return []
  const [, month = '', day, year, hour, minute, second, sign, hours, minutes] = match
  const clock = [Number(hour), Number(minute), Number(second)] as const
  const value = wallClock(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day), clock)
  if (value === null) return []
  const zone = `${sign}${hours}:${minutes}`
  return [{ value, source: 'content', precision: 'second', zone, meaning: 'captured', detail }]
}
