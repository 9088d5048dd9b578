import { wallClock } from '../wall-clock.ts'
import { type Clock, dayPart, toDayClock } from './day-clock.ts'

const date = String.raw`(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?`
const half = String.raw`(?:(${dayPart}|[AP]\.?M\.?)\s?)?`
const clock = String.raw`(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?(?:\s?([AP]\.?M\.?))?`
/** A date with the year first and a clock of 12 or 24 hours, for use in an expression; eight groups. */
export const chatTime = `${date},?(?:T|\\s*(?:(?:周|週|星期)[一二三四五六日天]\\s*)?)${half}${clock}`
const shape = new RegExp(`^${chatTime}$`, 'i')

/** `2022/11/17 21:07`, `2019-09-23 8:43:38 PM`, `2023年5月1日 下午3:04` as ISO wall clock. Null for anything else. */
export function parseChatTime(text: string): string | null {
  const match = shape.exec(text.trim())
  if (match === null) return null
  const [, year, month, day, before = '', hour, minute, second, after = ''] = match
  const time: Clock = [Number(hour), Number(minute), second === undefined ? null : Number(second)]
  const dayClock = toDayClock(time, before || after)
  return dayClock === null ? null : wallClock(Number(year), Number(month), Number(day), dayClock)
}
