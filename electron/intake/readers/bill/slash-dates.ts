import type { DateOrder } from '../../../../shared/model/column-mapping.ts'
import { parseWallClock, wallClock } from '../wall-clock.ts'

type SlashDate = {
  readonly numbers: readonly [number, number, number]
  readonly mark: string
  readonly clock: readonly [number, number, number | null] | null
}

const slashShape =
  /^'?(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})'?(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i
const dayNameShape = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ ,-]+(\d{4})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/
const nameDayShape = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$/
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** ISO wall clock of a date in any form that a bill uses, with `order` for those whose day and month look alike. */
export function parseBillDate(cell: string, order: DateOrder | null): string | null {
  const text = cell.trim()
  return parseWallClock(text) ?? parseSlashDate(text, order) ?? parseNamedDate(text)
}

/**
 * The order that the dates of one column prove: dots are always day first; else an order that makes every date real; else
 * the one in which the rows run forward or backward in time. Null where both are possible and they differ.
 */
export function proveDateOrder(cells: readonly string[]): DateOrder | null {
  const dates = cells.flatMap((cell) => readSlashDate(cell.trim()) ?? [])
  if (dates.length === 0 || dates.every((date) => date.mark === '.')) return 'day-first'
  const orders: readonly DateOrder[] = ['day-first', 'month-first']
  const real = orders.filter((order) => dates.every((date) => wordDate(date, order) !== null))
  if (real.length === 1) return real[0] ?? null
  const words = (real.length === 0 ? orders : real).map((order) => ({
    order,
    days: dates.flatMap((date) => wordDate(date, order)?.slice(0, 10) ?? []),
  }))
  if (new Set(words.map(({ days }) => days.join())).size === 1) return words[0]?.order ?? null
  const running = words.filter(({ days }) => isRunning(days))
  return running.length === 1 && dates.length >= 3 ? (running[0]?.order ?? null) : null
}

function isRunning(days: readonly string[]): boolean {
  const isForward = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? ''))
  return isForward || days.every((day, index) => index === 0 || day <= (days[index - 1] ?? ''))
}

function readSlashDate(text: string): SlashDate | null {
  const match = slashShape.exec(text)
  if (match === null) return null
  const [, first, mark = '', second, year = '', hour, minute, seconds, half] = match
  return {
    numbers: [Number(first), Number(second), Number(year) + (year.length === 2 ? 2000 : 0)],
    mark,
    clock: hour === undefined ? null : readClock(Number(hour), Number(minute), seconds, half),
  }
}

function readClock(hour: number, minute: number, seconds: string | undefined, half: string | undefined) {
  const second = seconds === undefined ? null : Number(seconds)
  if (half === undefined) return [hour, minute, second] as const
  if (hour > 12) return [24, minute, second] as const
  return [(hour % 12) + (/p/i.test(half) ? 12 : 0), minute, second] as const
}

function wordDate({ numbers, clock }: SlashDate, order: DateOrder): string | null {
  const [first, second, year] = numbers
  return order === 'day-first' ? wallClock(year, second, first, clock) : wallClock(year, first, second, clock)
}

function parseSlashDate(text: string, order: DateOrder | null): string | null {
  const date = readSlashDate(text)
  if (date === null) return null
  if (order !== null) return wordDate(date, order)
  // Without an order, only a date that is the same in both is a date.
  const [first, second] = date.numbers
  return first === second ? wordDate(date, 'day-first') : null
}

function parseNamedDate(text: string): string | null {
  const byDay = dayNameShape.exec(text)
  const byName = byDay === null ? nameDayShape.exec(text) : null
  const [day, name, year, clock] =
    byDay !== null ? byDay.slice(1) : [byName?.[2], byName?.[1], byName?.[3], byName?.[4]]
  const month = monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  if (month === 0 || year === undefined) return null
  const date = wallClock(Number(year), month, Number(day), null)
  return date === null || clock === undefined ? date : parseWallClock(`${date} ${clock}`)
}
