import { wallClock } from '../wall-clock.ts'

/** The month in which a statement ends; dates of later months belong to the year before. */
export type StatementMonth = { readonly year: number; readonly month: number }

const rangeShape =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:-{1,2}|—|–|~|～|至|到)\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/
const monthShape = /(\d{4})\s*年\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*日)|账单日?[:：]?\s*(\d{4})[-/年](\d{1,2})/g
const shortShape = /^(\d{1,2})[/-](\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/** The statement's last month, from a period (`2023/12/08-2024/01/07`) or a month (`2024年01月`) that its head names. */
export function findStatementMonth(preamble: readonly string[]): StatementMonth | null {
  for (const line of preamble) {
    const range = rangeShape.exec(line)
    if (range !== null) return { year: Number(range[4]), month: Number(range[5]) }
  }
  for (const line of preamble) {
    // Of a span of months (`2024年1月至3月`) the last one with a year ends the statement.
    const match = [...line.matchAll(monthShape)].at(-1)
    if (match !== undefined)
      return { year: Number(match[1] ?? match[3]), month: Number(match[2] ?? match[4]) }
  }
  return null
}

export function isShortDate(cell: string): boolean {
  return shortShape.test(cell.trim())
}

/** `12/29` on the statement of January 2024 is 2023-12-29. */
export function parseShortDate(cell: string, statement: StatementMonth): string | null {
  const match = shortShape.exec(cell.trim())
  if (match === null) return null
  const [, month, day, hour, minute, second] = match
  const year = Number(month) > statement.month ? statement.year - 1 : statement.year
  const clock =
    hour === undefined
      ? null
      : ([Number(hour), Number(minute), second === undefined ? null : Number(second)] as const)
  return wallClock(year, Number(month), Number(day), clock)
}
