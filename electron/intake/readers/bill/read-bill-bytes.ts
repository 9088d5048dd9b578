import type { Reading } from '../../../../shared/model/reading.ts'
import { decodeText } from '../decode-text.ts'
import { readStatementBill } from '../statement/read-statement-bill.ts'
import type { BillReading } from './read-bill-table.ts'
import { readTextBill } from './read-text-bill.ts'
import { readWorkbookBill } from './read-workbook-bill.ts'
import type { TableHints } from './table-hints.ts'

/** The bill in a file that is expected to be one, whatever its form; null where it holds none. */
export async function readBillBytes(
  bytes: Uint8Array,
  fileName: string,
  hints: TableHints,
): Promise<BillReading | null> {
  if (/\.pdf$/i.test(fileName))
    return onlyBill(await readStatementBill(bytes, hints.dateOrder && { dateOrder: hints.dateOrder }))
  const workbook = onlyBill(await readWorkbookBill(bytes, fileName, hints))
  if (workbook !== null) return workbook
  const decoded = decodeText(bytes)
  const isTable = /\.(csv|tsv|xls)$/i.test(fileName)
  return decoded === null ? null : readTextBill(decoded, { ...hints, isTable })
}

function onlyBill(reading: Reading | null): BillReading | null {
  return reading?.type === 'bill' ? reading : null
}
