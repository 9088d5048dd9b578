import { wallClock } from '../wall-clock.ts'
import { type Clock, toDayClock } from './day-clock.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const clock = String.raw`,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?`
const monthFirst = new RegExp(String.raw`^([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})${clock}$`, 'i')
const dayFirst = new RegExp(String.raw`^(\d{1,2})[- ]([A-Z][a-z]{2})[a-z]*\.?[- ](\d{2}|\d{4})${clock}$`, 'i')

/** `May 17, 2022  5:29:42 PM` and `17-May-22 05:29 PM` as ISO wall clock: the month is a word, so that its order is plain. */
export function parseEnglishTime(text: string): string | null {
  const bare = text.replace(/[\u202f\u00a0]/g, ' ').trim()
  const first = monthFirst.exec(bare)
  if (first !== null) {
    const [, month = '', day, year, ...rest] = first
    return join({ year: Number(year), month, day: Number(day), clock: rest })
  }
  const second = dayFirst.exec(bare)
  if (second === null) return null
  const [, day, month = '', year = '', ...rest] = second
  return join({ year: Number(year) + (year.length === 2 ? 2000 : 0), month, day: Number(day), clock: rest })
}

type Parts = {
  readonly year: number
  readonly month: string
  readonly day: number
  readonly clock: readonly (string | undefined)[]
}

function join({ year, month, day, clock: [hour, minute, second, half = ''] }: Parts): string | null {
  const time: Clock = [Number(hour), Number(minute), second === undefined ? null : Number(second)]
  const dayClock = toDayClock(time, half)
  const number = months.indexOf(month.toLowerCase()) + 1
  return dayClock === null || number === 0 ? null : wallClock(year, number, day, dayClock)
}
