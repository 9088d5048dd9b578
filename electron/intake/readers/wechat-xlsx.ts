import type { Reading } from '../../../shared/model/reading.ts'
import { readGenericTable } from './generic-csv.ts'
import { readSheetRecords, wordSerial } from './sheet-records.ts'
import type { TableRecord } from './table-record.ts'
import { checkUnpackedSize } from './unpacked-size.ts'
import { findWalletTable, readWalletTable, type WalletTable } from './wallet-bill.ts'
import { wechatHeadings } from './wechat-csv.ts'

/** A bill of 100,000 rows unpacks to about 80 MB. */
const maxUnpackedBytes = 256 * 1024 * 1024

/**
 * WeChat Pay's bill as XLSX (July 2025 and March 2026 layouts), or any other sheet of payments.
 * Recognises: a workbook whose sheet has the record 交易时间 … 交易单号 at any row; else a date and an amount among its headings.
 * Reads: amounts with or without ¥, times as text or as Excel serials, which are the wall clock and are never shifted.
 * Reports: declared totals that differ, footers, rows not understood, a workbook that would unpack to too much.
 */
export function readWechatXlsx(bytes: Uint8Array): Reading | null {
  if (!isWorkbook(bytes)) return null
  const check = checkUnpackedSize(bytes, maxUnpackedBytes)
  if (check !== 'fits') return check === 'too-large' ? tooLarge() : null
  const records = readSheetRecords(bytes)
  if (records === null) return null
  const table = findWalletTable(records, wechatHeadings)
  if (table === null) return readGenericTable(records, 'generic-xlsx', 'xlsx')
  return readWalletTable(
    { ...table, body: table.body.map((record) => wordTimes(record, table)) },
    'wechat-xlsx',
    'xlsx',
  )
}

/** Zip magic and the name of a workbook's main part, which stands uncompressed in the directory. */
function isWorkbook(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return zip.length > 4 && zip.readUInt32LE(0) === 0x04034b50 && zip.includes('xl/workbook.')
}

/** A serial in a cell without a date format is still the time of its row. */
function wordTimes(record: TableRecord, table: WalletTable): TableRecord {
  const cell = record.cells[table.columns.time] ?? ''
  if (!/^\d{5}(\.\d+)?$/.test(cell)) return record
  return { ...record, cells: record.cells.with(table.columns.time, wordSerial(Number(cell), false)) }
}

function tooLarge(): Reading {
  const facts = { notShown: 'workbook-too-large' }
  const notes = [{ code: 'workbook-too-large', params: {} }]
  return {
    type: 'text',
    kind: 'text',
    reader: 'wechat-xlsx',
    encoding: 'xlsx',
    paragraphs: [],
    facts,
    notes,
    times: [],
  }
}
