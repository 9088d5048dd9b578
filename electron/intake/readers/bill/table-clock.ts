import type { DateOrder } from '../../../../shared/model/column-mapping.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import type { TableRecord } from '../table-record.ts'
import { parseWallClock } from '../wall-clock.ts'
import type { BillColumns } from './bill-columns.ts'
import { parseBillDate, proveDateOrder } from './slash-dates.ts'
import { withoutZone, zoneOfTime } from './stated-zone.ts'
import { findStatementMonth, isShortDate, parseShortDate } from './statement-year.ts'

export type TableClock = {
  readonly readClock: (cell: string) => string | null
  readonly notes: readonly ReadingNote[]
}
const longestLook = 2_000

/**
 * How a table writes its dates, from the dates themselves: year first; day and month in the order that they prove; without a
 * year, in the year of the statement that the text above names. What the dates leave open a person may have `stated`; what
 * nobody settles stays open and is noted.
 */
export function chooseClock(table: {
  readonly columns: BillColumns
  readonly body: readonly TableRecord[]
  readonly above: readonly string[]
  readonly stated: DateOrder | undefined
}): TableClock {
  const indexes = [...table.columns.date, ...table.columns.time]
  const looked = table.body.slice(0, longestLook)
  const cells = indexes.flatMap((index) => looked.map((record) => (record.cells[index] ?? '').trim()))
  if (cells.some((cell) => zoneOfTime(cell) !== null))
    return { readClock: (cell) => parseBillDate(withoutZone(cell), null), notes: [] }
  const odd = cells.filter((cell) => cell !== '' && parseWallClock(cell) === null)
  if (odd.some(isShortDate)) {
    const statement = findStatementMonth(table.above)
    if (statement !== null) {
      return {
        readClock: (cell) => parseBillDate(cell, null) ?? parseShortDate(cell, statement),
        notes: [{ code: 'bill-year-from-title', params: { year: statement.year, month: statement.month } }],
      }
    }
  }
  const isSlashed = odd.filter((cell) => /^'?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cell))
  if (isSlashed.length === 0 && !odd.some((cell) => /[A-Za-z]{3}/.test(cell)))
    return { readClock: parseWallClock, notes: [] }
  // The whole column, since the date that settles it may stand anywhere.
  const whole = indexes.map((index) => table.body.map((record) => record.cells[index] ?? ''))
  const orders = whole.filter((column) => column.some((cell) => isSlashed.includes(cell.trim())))
  const order = proveDateOrder(orders[0] ?? []) ?? table.stated ?? null
  return {
    readClock: (cell) => parseBillDate(cell, order),
    notes: order === null ? [noteOrder(isSlashed)] : [],
  }
}

/** With an example and the days that it may mean. */
function noteOrder(cells: readonly string[]): ReadingNote {
  const both = cells.map((cell) => {
    const example = cell.replace(/[ T,].*$/, '')
    const [first, second] = (['day-first', 'month-first'] as const).map(
      (order) => parseBillDate(example, order)?.slice(0, 10) ?? '',
    )
    return { example, first: first ?? '', second: second ?? '' }
  })
  const telling = both.find(({ first, second }) => first !== '' && second !== '' && first !== second)
  const { example = '', first = '', second = '' } = telling ?? both[0] ?? {}
  return { code: 'bill-date-order-unclear', params: { example, first, second } }
}
