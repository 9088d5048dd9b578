import { wallClock } from '../wall-clock.ts'
import { type Clock, dayPart, toDayClock } from './day-clock.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdayWord = [
  '(?:週|周|星期)?[日一二三四五六月火水木金土](?:曜日)?',
  '(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*',
  '[월화수목금토일](?:요일)?',
  '(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)',
].join('|')
const yearFirst = new RegExp(
  `^(\\d{4})[./](\\d{1,2})[./](\\d{1,2})\\s*[（(]?(?:${weekdayWord})[）)]?\\s*$`,
  'i',
)
const yearLast = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*$/i
const row = new RegExp(
  `^(?:(${dayPart})\\s?)?(\\d{1,2}):(\\d{2})\\s?(am|pm|a\\.m\\.|p\\.m\\.)?(\\t| )(.*)$`,
  'i',
)

/** The day of a date line such as `2023/05/01（一）` or `Mon, 1/5/2023`, where the weekday tells which order is meant. Else null. */
export function parseLineDay(line: string): string | null {
  const first = yearFirst.exec(line)
  if (first !== null) return wallClock(Number(first[1]), Number(first[2]), Number(first[3]), null)
  const last = yearLast.exec(line)
  if (last === null) return null
  const [, word = '', a, b, year] = last
  const orders = [
    [Number(a), Number(b)],
    [Number(b), Number(a)],
  ] as const
  const fitting = orders.flatMap(([month, day]) => {
    const date = wallClock(Number(year), month, day, null)
    return date !== null &&
      weekdays[new Date(`${date}T00:00Z`).getUTCDay()] === word.slice(0, 3).toLowerCase()
      ? [date]
      : []
  })
  return new Set(fitting).size === 1 ? (fitting[0] ?? null) : null
}

/** The start of a message: its clock (null where word and hour disagree) and as written, what parts the columns, what follows. */
export type LineRow = {
  readonly clock: string | null
  readonly shown: string
  readonly separator: string
  readonly rest: string
}

export function parseLineRow(line: string): LineRow | null {
  const match = row.exec(line)
  if (match === null) return null
  const [, before, hour, minute, after = '', separator = '', rest = ''] = match
  const time: Clock = [Number(hour), Number(minute), null]
  const clock = toDayClock(time, before ?? after)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    clock: clock === null ? null : `${two(clock[0])}:${two(clock[1])}`,
    shown: line.slice(0, line.length - rest.length).trim(),
    separator,
    rest,
  }
}
