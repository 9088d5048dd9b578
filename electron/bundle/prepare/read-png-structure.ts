import { crc32, inflateSync } from 'node:zlib'
import { type ByteSource, type FileCursor, readForward } from './file-cursor.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Metadata larger than this is not a palette or a profile that anyone needs. */
const metadataLimitBytes = 8 * 1024 * 1024

export type PngStructure = {
  readonly widthPx: number
  readonly heightPx: number
  readonly bitDepth: number
  /** 0 grey, 2 RGB, 3 palette, 4 grey + alpha, 6 RGBA (PNG §11.2.1). */
  readonly colourType: number
  readonly isInterlaced: boolean
  readonly hasTransparency: boolean
  readonly palette: Buffer | null
  readonly icc: Buffer | null
  /** `[from, length]` of the data of every IDAT chunk. */
  readonly data: readonly (readonly [number, number])[]
}

/** The chunks of a PNG, every checksum verified; null when it is no PNG or not whole. */
export function readPngStructure(file: ByteSource): Promise<PngStructure | null> {
  return readForward(file, readChunks)
}

async function readChunks(cursor: FileCursor): Promise<PngStructure | null> {
  const start = await cursor.take(8)
  if (start === null || !start.equals(signature)) return null
  let header: Buffer | null = null
  let palette: Buffer | null = null
  let icc: Buffer | null = null
  let hasTransparency = false
  const data: (readonly [number, number])[] = []
  for (;;) {
    const head = await cursor.take(8)
    if (head === null) return null
    const length = head.readUInt32BE(0)
    const type = head.toString('latin1', 4, 8)
    const from = cursor.position
    const keeps = type === 'IHDR' || type === 'PLTE' || type === 'iCCP'
    if (keeps && length > metadataLimitBytes) return null
    const kept: Buffer[] = []
    let sum = crc32(head.subarray(4))
    const isWhole = await cursor.consume(length, (piece) => {
      sum = crc32(piece, sum)
      if (keeps) kept.push(Buffer.from(piece))
    })
    const stored = await cursor.take(4)
    if (!isWhole || stored === null || stored.readUInt32BE(0) !== sum) return null
    if (type === 'IHDR') header = Buffer.concat(kept)
    if (type === 'PLTE') palette = Buffer.concat(kept)
    if (type === 'iCCP') icc = inflateProfile(Buffer.concat(kept))
    if (type === 'tRNS') hasTransparency = true
    if (type === 'IDAT' && length > 0) data.push([from, length])
    if (type === 'IEND') break
  }
  if (header?.length !== 13 || data.length === 0) return null
  return {
    widthPx: header.readUInt32BE(0),
    heightPx: header.readUInt32BE(4),
    bitDepth: header.readUInt8(8),
    colourType: header.readUInt8(9),
    isInterlaced: header.readUInt8(12) !== 0,
    hasTransparency,
    palette,
    icc,
    data,
  }
}

/** A profile that does not unpack is as good as none: the colours are then taken as sRGB, as viewers do. */
function inflateProfile(chunk: Buffer): Buffer | null {
  const end = chunk.indexOf(0)
  if (end < 0) return null
  try {
    return inflateSync(chunk.subarray(end + 2), { maxOutputLength: metadataLimitBytes })
  } catch {
    return null
  }
}
