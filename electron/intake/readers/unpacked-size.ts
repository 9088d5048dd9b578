import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

export type UnpackedCheck = 'fits' | 'too-large' | 'unreadable'

/**
 * Whether all entries of a zip together unpack to at most `limit` bytes. `unreadable`: damaged, encrypted or packed in a way
 * that a workbook never is. Sizes stated in the zip are not trusted: each entry is unpacked and thrown away.
 */
export function checkUnpackedSize(bytes: Uint8Array, limit: number): UnpackedCheck {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(zip)
  if (end === -1) return 'unreadable'
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) return 'unreadable'
    const size = unpackEntry(zip, at, limit - total)
    if (typeof size !== 'number') return size
    total += size
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return 'fits'
}

function unpackEntry(zip: Buffer, at: number, limit: number): number | UnpackedCheck {
  const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1
  const method = zip.readUInt16LE(at + 10)
  const packed = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  if (isEncrypted || local + 30 > zip.length) return 'unreadable'
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (start + packed > zip.length) return 'unreadable'
  if (method === 0) return packed > limit ? 'too-large' : packed
  if (method !== 8) return 'unreadable'
  try {
    return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(1, limit) }).length
  } catch (error) {
    // zlib throws a RangeError beyond the limit and an error with a Z_ code for damaged data.
    if (error instanceof Error && 'code' in error)
      return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable'
    throw error
  }
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at
  }
  return -1
}
