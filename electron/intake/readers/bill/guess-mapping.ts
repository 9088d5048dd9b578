import type { ColumnMapping, MappableField } from '../../../../shared/model/column-mapping.ts'
import { type DecimalMark, parseAmount } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import { noBillColumns } from './bill-columns.ts'
import type { BillSource } from './bill-dialect.ts'
import { describeCells } from './describe-cells.ts'
import { guessFields } from './guess-fields.ts'
import { inferSign } from './infer-sign.ts'
import { maxHeaderRecord, trimHeader } from './read-bill-table.ts'
import { proveDateOrder } from './slash-dates.ts'
import { statedZone } from './stated-zone.ts'
import { findHead } from './unknown-columns.ts'

const looked = 400

/** The line of what looks like the heading of a table; null where its rows seem to begin at once. */
export function guessHeaderLine({ records }: BillSource): number | null {
  return records[findHead(records.slice(0, maxHeaderRecord))]?.line ?? null
}

/** What the columns may be, from their headings and what stands in them: for a person to look over, never to read by. */
export function guessMapping({ records }: BillSource, headerLine: number | null): ColumnMapping {
  const at = records.findIndex(({ line }) => line === headerLine)
  const body = records.slice(at + 1, at + 1 + looked)
  const widest = Math.max(0, ...body.map(({ cells }) => cells.length))
  const header = at === -1 ? Array.from({ length: widest }, () => '') : trimHeader(records[at]?.cells ?? [])
  const columns = header.map((heading, index) => describeCells(heading, cellsOf(body, index)))
  const fields = guessFields(columns)
  const decimalMark = columns.some((column) => column.decimalMark === ',') ? ',' : '.'
  const above = records.slice(0, Math.max(0, at)).map(({ text }) => text)
  return {
    headerLine,
    columns: fields,
    sign: guessSign(above, body, { header, fields, decimalMark }),
    dateOrder: guessOrder(body, fields),
    decimalMark,
    zone: statedZone([...above, ...header]),
    currency: guessCurrency([...above, ...header, ...body.slice(0, 20).map(({ text }) => text)].join(' ')),
  }
}

function cellsOf(body: readonly TableRecord[], index: number): readonly string[] {
  return body.map(({ cells }) => (cells[index] ?? '').trim())
}

type Fields = Partial<Record<MappableField, number>>

type SignHints = {
  readonly header: readonly string[]
  readonly fields: Fields
  readonly decimalMark: DecimalMark
}

function guessSign(
  above: readonly string[],
  body: readonly TableRecord[],
  { header, fields, decimalMark }: SignHints,
): ColumnMapping['sign'] {
  const one = (index: number | undefined) => (index === undefined ? [] : [index])
  const columns = {
    ...noBillColumns,
    amount: one(fields.amount),
    balance: one(fields.balance),
    direction: one(fields.direction),
  }
  const plain = (cell: string) => parseAmount(cell, decimalMark)?.value ?? cell
  const isMoney = (index: number) => index === fields.amount || index === fields.balance
  const readable = body.map((record) => ({
    ...record,
    cells: record.cells.map((cell, index) => (isMoney(index) ? plain(cell) : cell)),
  }))
  return inferSign(above, readable, { header, columns }).sign
}

/** Null for dates with the year first, and where the dates do not show it. */
function guessOrder(body: readonly TableRecord[], { time, date }: Fields): ColumnMapping['dateOrder'] {
  const index = date ?? time
  const dates = index === undefined ? [] : cellsOf(body, index)
  return dates.some((cell) => /^'?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cell)) ? proveDateOrder(dates) : null
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/HK\$|港[币元]|\bHKD\b/, 'HKD'],
  [/€|\bEUR\b/, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/\bUSD\b|US\$|美元/, 'USD'],
  [/\p{Script=Han}|[¥￥]|\bCNY\b|\bRMB\b/u, 'CNY'],
  [/\$/, 'USD'],
]

/** XXX is ISO 4217 for no currency: none is named. */
function guessCurrency(text: string): string {
  return signs.find(([shape]) => shape.test(text))?.[1] ?? 'XXX'
}
