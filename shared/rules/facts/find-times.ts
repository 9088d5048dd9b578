import { formatWallClock, type WallClock } from '../wall-clock.ts'
import type { SeenFact } from './fact-text.ts'

const half = '(?<half>凌晨|早上|上午|中午|下午|傍晚|晚上)?'
const clock = String.raw`${half}\s?(?<hour>\d{1,2})[:：](?<minute>\d{2})(?:[:：](?<second>\d{2}))?(?![\d:：])`
const dated = new RegExp(
  String.raw`(?<!\d)(?<year>20\d{2})(?:(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|年\s?(?<monthName>\d{1,2})月\s?(?<dayName>\d{1,2})日)(?!\d)(?:[T\s]{0,4}(?:(?:星期|周)[一二三四五六日天]\s?)?${clock})?`,
  'g',
)
const yearless = new RegExp(
  String.raw`(?<![\d年])(?<month>\d{1,2})月(?<day>\d{1,2})日\s{0,4}(?:${clock})?`,
  'g',
)
const relative = new RegExp(
  String.raw`(?<name>今天|昨天|前天|(?:星期|周)(?<weekday>[一二三四五六日天]))\s{0,4}${clock}`,
  'g',
)
const weekdays = '日一二三四五六'
const daysAgo: Readonly<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 }
const dayMs = 86_400_000

type Groups = Partial<Record<string, string>>
type Day = Pick<WallClock, 'year' | 'month' | 'day'>

/**
 * Dates and times as a screen shows them. `captured` is when the screen was (wall clock): without it nobody knows what
 * `昨天` or a date without a year is, and they are no facts. Digits without marks between them are no date.
 */
export function findTimes(text: string, captured: string | null): SeenFact[] {
  const whole = [...text.matchAll(dated)].flatMap((match) => {
    const { year, month, day, monthName, dayName } = match.groups ?? {}
    return seen(
      match,
      { year: Number(year), month: Number(month ?? monthName), day: Number(day ?? dayName) },
      0.95,
    )
  })
  const now = captured === null ? null : dayOf(captured)
  if (now === null) return whole
  const months = [...text.matchAll(yearless)].flatMap((match) => {
    return seen(match, latest(Number(match.groups?.month), Number(match.groups?.day), now), 0.7)
  })
  const days = [...text.matchAll(relative)].flatMap((match) => {
    return seen(match, before(now, agoOf(match.groups ?? {}, now)), 0.8)
  })
  return [...whole, ...months, ...days]
}

function seen(match: RegExpExecArray, day: Day, confidence: number): SeenFact[] {
  const stated = formatWallClock({ ...day, ...timeOf(match.groups ?? {}) })
  if (stated === null) return []
  return [
    { kind: 'time', value: stated.value, shown: stated.value.replace('T', ' '), at: match.index, confidence },
  ]
}

function timeOf({ half: part, hour, minute, second }: Groups): Partial<WallClock> {
  if (hour === undefined || minute === undefined) return {}
  const time = { hour: hourOf(Number(hour), part), minute: Number(minute) }
  return second === undefined ? time : { ...time, second: Number(second) }
}

function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour
  if (part === '中午') return hour < 10 ? hour + 12 : hour
  const isLate = ['下午', '傍晚', '晚上'].includes(part)
  if (hour === 12) return isLate && part !== '晚上' ? 12 : 0
  return isLate ? hour + 12 : hour
}

function agoOf({ name = '', weekday }: Groups, now: Day): number {
  if (weekday === undefined) return daysAgo[name] ?? 0
  // Messengers name a weekday only of the last days, never of the day itself.
  const then = weekdays.indexOf(weekday === '天' ? '日' : weekday)
  return (new Date(momentOf(now)).getUTCDay() - then + 7) % 7 || 7
}

/** The last such day that was not after the screen. */
function latest(month: number, day: number, now: Day): Day {
  const isLater = month > now.month || (month === now.month && day > now.day)
  return { year: isLater ? now.year - 1 : now.year, month, day }
}

function before(now: Day, days: number): Day {
  const then = new Date(momentOf(now) - days * dayMs)
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() }
}

function momentOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day)
}

function dayOf(time: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(time)
  if (match === null) return null
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}
