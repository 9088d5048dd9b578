import type { FileEntry } from '@zip.js/zip.js'
import { Fault } from '../../../../shared/faults/fault.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { listZip, type ZipEntry } from '../../containers/list-zip.ts'
import { unpackToMemory } from '../../containers/unpack-to-memory.ts'
import { appendBill, isContinuation, repeatsBill } from './append-bill.ts'
import { readBillBytes } from './read-bill-bytes.ts'
import type { BillReading } from './read-bill-table.ts'
import type { TableHints } from './table-hints.ts'

const maxParts = 50
/** With what systems leave beside the bills. */
const mostEntries = 1_000
const maxUnpackedBytes = 128 * 1024 * 1024
const billNames = /\.(?:csv|tsv|txt|xlsx|xls|pdf)$/i
const systemNames = /(?:^|\/)(?:__MACOSX\/|\.)/

export type ZippedBillHints = TableHints & { readonly password: string | undefined }

/**
 * Bills in a zip, as wallets and banks send them by mail (ZipCrypto or AES, names in GBK without a word).
 * Recognises: a zip with a file in it that is read as a bill. Reads: that one, and those that go on with its columns.
 * Reports: what else lies in the zip. Without the password of an encrypted one it is not read; a wrong one is a fault.
 */
export async function readZippedBill(
  bytes: Uint8Array,
  { password, ...hints }: ZippedBillHints,
): Promise<BillReading | null> {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return null
  const entries = await listEntries(bytes)
  if (entries === null || entries.some(({ entry }) => entry.encrypted && password === undefined)) return null
  const notes: ReadingNote[] = []
  let whole: BillReading | null = null
  let left = maxUnpackedBytes
  for (const { name, entry } of entries) {
    const part = billNames.test(name) ? await unpack(entry, left, password) : null
    left -= part?.length ?? 0
    const bill: BillReading | null = part === null ? null : await readBillBytes(part, name, hints)
    if (bill !== null && whole === null) whole = bill
    else if (bill !== null && whole !== null && isContinuation(bill, whole) && !repeatsBill(bill, whole)) {
      const after = lastLine(whole)
      whole = appendBill(whole, bill, after)
      notes.push({ code: 'zip-part-read-too', params: { name, rows: bill.rows.length, after } })
    } else notes.push({ code: 'zip-part-not-read', params: { name } })
  }
  return whole === null ? null : { ...whole, notes: [...whole.notes, ...notes] }
}

async function listEntries(bytes: Uint8Array): Promise<readonly ZipEntry[] | null> {
  const listed = await listZip(bytes, mostEntries)
  if (listed.type !== 'listed') return null
  const entries = listed.entries.filter(({ name }) => !systemNames.test(name))
  return entries.length > maxParts ? null : entries
}

async function unpack(
  entry: FileEntry,
  maxBytes: number,
  password: string | undefined,
): Promise<Uint8Array | null> {
  const unpacked = await unpackToMemory(entry, { maxBytes, password })
  if (unpacked === 'wrong-password') throw new Fault('zip-password-wrong')
  return unpacked instanceof Uint8Array ? unpacked : null
}

function lastLine({ rows, unread }: BillReading): number {
  return [...rows, ...unread].reduce((last, { line }) => Math.max(last, line), 0)
}
