import type { Reading } from '../../../../shared/model/reading.ts'
import { readSheetRecords } from '../sheet-records.ts'
import { checkUnpackedSize } from '../unpacked-size.ts'
import { knownBills } from './bill-dialects.ts'
import { genericBill } from './generic-bill.ts'
import { readBill } from './read-bill-table.ts'

/** A bill of 100,000 rows unpacks to about 80 MB. */
const maxUnpackedBytes = 256 * 1024 * 1024

/** A bill in a workbook, old or new; null when the bytes are none or hold no bill. */
export function readWorkbookBill(bytes: Uint8Array): Reading | null {
  const container = workbookContainer(bytes)
  if (container === null) return null
  if (container === 'xlsx') {
    const check = checkUnpackedSize(bytes, maxUnpackedBytes)
    if (check !== 'fits') return check === 'too-large' ? tooLarge() : null
  }
  const sheet = readSheetRecords(bytes)
  if (sheet === null) return null
  return readBill({ ...sheet, container, encoding: container }, [...knownBills, genericBill])
}

/** By magic: a zip with a workbook's main part, which stands uncompressed in its directory, or a compound file with one. */
export function workbookContainer(bytes: Uint8Array): 'xlsx' | 'xls' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) return null
  if (file.readUInt32LE(0) === 0x04034b50) return file.includes('xl/workbook.') ? 'xlsx' : null
  const isCompound = file.readUInt32BE(0) === 0xd0cf11e0
  const hasBook = ['Workbook', 'Book'].some((name) => file.includes(Buffer.from(`${name}\0`, 'utf16le')))
  return isCompound && hasBook ? 'xls' : null
}

function tooLarge(): Reading {
  return {
    type: 'text',
    kind: 'text',
    reader: 'workbook',
    encoding: 'xlsx',
    paragraphs: [],
    facts: { notShown: 'workbook-too-large' },
    notes: [{ code: 'workbook-too-large', params: {} }],
    times: [],
  }
}
