const dateTimeShape =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2})(?:[.,]\d+)?秒?|分)?)?$/
const compactShape = /^(\d{4})(\d{2})(\d{2})(?:\s*(\d{2}):?(\d{2}):?(\d{2})?)?$/

/** ISO wall-clock as written: `2023-05-01T20:13:41`, `…T20:13` or `2023-05-01`. Null for anything else, also for 31 April. */
export function parseWallClock(cell: string): string | null {
  const text = cell.trim()
  if (text.length < 8) return null
  const match = dateTimeShape.exec(text) ?? compactShape.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute, second] = match
  return wallClock(
    Number(year),
    Number(month),
    Number(day),
    hour === undefined || minute === undefined
      ? null
      : [Number(hour), Number(minute), second === undefined ? null : Number(second)],
  )
}

/** Joins the parts when they name a real moment; `clock` is hour, minute and, where known, second. */
export function wallClock(
  year: number,
  month: number,
  day: number,
  clock: readonly [number, number, number | null] | null,
): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null
  if (day > daysIn(year, month)) return null
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (clock === null) return date
  const [hour, minute, second] = clock
  if (hour > 23 || minute > 59 || (second !== null && second > 59)) return null
  return `${date}T${pad(hour)}:${pad(minute)}${second === null ? '' : `:${pad(second)}`}`
}

/**
 * An Excel serial as the wall clock that the sheet shows. Serials know no zone, so the arithmetic stays in UTC and nothing
 * is shifted. Null outside 1954–2119: such a number is no date of a bill.
 */
export function wallClockOfSerial(serial: number, isDate1904: boolean): string | null {
  const days = serial + (isDate1904 ? 1462 : 0)
  if (!(days >= 20_000 && days < 80_000)) return null
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000)
  return moment.toISOString().slice(0, 19)
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
