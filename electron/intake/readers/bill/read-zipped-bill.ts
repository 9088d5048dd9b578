import { configure, ERR_INVALID_PASSWORD, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { Fault } from '../../../../shared/faults/fault.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { decodeFileName } from '../../decode-file-name.ts'
import { appendBill, isContinuation, repeatsBill } from './append-bill.ts'
import { readBillBytes } from './read-bill-bytes.ts'
import type { BillReading } from './read-bill-table.ts'
import type { TableHints } from './table-hints.ts'

const maxParts = 50
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
  if (entries === null || entries.some((entry) => entry.encrypted && password === undefined)) return null
  const notes: ReadingNote[] = []
  let whole: BillReading | null = null
  let left = maxUnpackedBytes
  for (const entry of entries) {
    const name = decodeFileName(entry.rawFilename)
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

async function listEntries(bytes: Uint8Array): Promise<readonly FileEntry[] | null> {
  configure({ useWebWorkers: false })
  const entries: FileEntry[] = []
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes)).getEntriesGenerator({
      filenameValidation: 'tolerant',
    })) {
      if (entries.length > maxParts) return null
      if (!entry.directory && !systemNames.test(entry.filename)) entries.push(entry)
    }
  } catch (error) {
    // zip.js throws plain errors of many kinds for what is no zip or a damaged one.
    if (error instanceof Error) return null
    throw error
  }
  return entries
}

/** Sizes that the zip states are not trusted: what is unpacked is counted. */
async function unpack(
  entry: FileEntry,
  limit: number,
  password: string | undefined,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      sizeBytes += chunk.length
      if (sizeBytes > limit) throw new RangeError('more than may be unpacked')
      chunks.push(chunk)
    },
  })
  try {
    await entry.getData(sink, { checkSignature: true, ...(password === undefined ? {} : { password }) })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error.message === ERR_INVALID_PASSWORD) throw new Fault('zip-password-wrong', {}, error)
    return null
  }
  return Buffer.concat(chunks)
}

function lastLine({ rows, unread }: BillReading): number {
  return [...rows, ...unread].reduce((last, { line }) => Math.max(last, line), 0)
}
