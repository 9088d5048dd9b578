import { inflateRawSync } from 'node:zlib'
import { listZipParts, type ZipPart } from './zip-parts.ts'

export type UnpackedCheck = 'fits' | 'too-large' | 'unreadable'

/**
 * Whether all parts of a zip together unpack to at most `limit` bytes. `unreadable`: damaged, encrypted or packed in a way
 * that a workbook never is. Sizes stated in the zip are not trusted: each part is unpacked and thrown away.
 */
export function checkUnpackedSize(bytes: Uint8Array, limit: number): UnpackedCheck {
  const parts = listZipParts(bytes)
  if (parts === null) return 'unreadable'
  let total = 0
  for (const part of parts) {
    const size = measurePart(part, limit - total)
    if (typeof size !== 'number') return size
    total += size
  }
  return 'fits'
}

function measurePart({ isEncrypted, method, packed }: ZipPart, limit: number): number | UnpackedCheck {
  if (isEncrypted || (method !== 0 && method !== 8)) return 'unreadable'
  if (method === 0) return packed.length > limit ? 'too-large' : packed.length
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }).length
  } catch (error) {
    // zlib throws a RangeError beyond the limit and an error with a Z_ code for damaged data.
    if (error instanceof Error && 'code' in error)
      return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable'
    throw error
  }
}
