import { type ColumnMapping, mappableFields } from '../../../../shared/model/column-mapping.ts'
import { headerSignature } from '../../../../shared/rules/header-signature.ts'
import { type BillColumns, noBillColumns } from './bill-columns.ts'
import type { BillDialect, BillSource, BillTable } from './bill-dialect.ts'
import { type BillReading, maxHeaderRecord, readBillTable, trimHeader } from './read-bill-table.ts'
import { parseBillDate } from './slash-dates.ts'
import type { KnownMappings } from './table-hints.ts'

/** A table read as a person says that its columns are; rows that do not fit are reported like those of any bill. */
export function readWithMapping(source: BillSource, mapping: ColumnMapping): BillReading {
  const at = source.records.findIndex((record) => record.line === mapping.headerLine)
  const head = source.records[at]
  const widest = Math.max(0, ...source.records.slice(0, 100).map((record) => record.cells.length))
  const table: BillTable = {
    header:
      head === undefined
        ? Array.from({ length: widest }, (_, index) => String(index + 1))
        : trimHeader(head.cells),
    columns: columnsOf(mapping),
    preamble: source.records.slice(0, Math.max(0, at)),
    body: source.records.slice(at + 1),
  }
  return readBillTable(table, mappedBill(mapping), source)
}

/** The table as it was once said to be read, where its heading is one of those; else null. */
export function readMappedBill(source: BillSource, mappings: KnownMappings | undefined): BillReading | null {
  if (mappings === undefined || mappings.size === 0) return null
  for (const { line, cells } of source.records.slice(0, maxHeaderRecord)) {
    const mapping = mappings.get(headerSignature(cells))
    if (mapping === undefined) continue
    const bill = readWithMapping(source, { ...mapping, headerLine: line })
    return { ...bill, notes: [{ code: 'columns-explained', params: { line } }, ...bill.notes] }
  }
  return null
}

function columnsOf({ columns }: ColumnMapping): BillColumns {
  const stated = mappableFields.flatMap((field) => {
    const index = columns[field]
    return index === undefined ? [] : [[field, [index]] as const]
  })
  return { ...noBillColumns, ...Object.fromEntries(stated) }
}

function mappedBill(mapping: ColumnMapping): BillDialect {
  const { decimalMark, currency, dateOrder } = mapping
  return {
    name: 'mapped',
    recognises: () => true,
    zone: mapping.zone,
    needsTime: false,
    sign: mapping.sign,
    rules: () => ({
      decimalMark,
      currency,
      ...(dateOrder === null ? {} : { readClock: (cell: string) => parseBillDate(cell, dateOrder) }),
    }),
  }
}
