import { createInflateRaw } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packed: Buffer
}

/** The parts that a zip's directory names; null when it is damaged. Sizes stated for the unpacked parts are not trusted. */
export function listZipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(zip)
  if (end === -1) return null
  const parts: ZipPart[] = []
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) return null
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    if (local + 30 > zip.length) return null
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const size = zip.readUInt32LE(at + 20)
    if (start + size > zip.length) return null
    parts.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      packed: zip.subarray(start, start + size),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** The unpacked bytes of a part, piece by piece. Ends in an error with a `Z_` code where the data is damaged. */
export async function* unpackPart(part: ZipPart): AsyncGenerator<Buffer> {
  if (part.method === 0) {
    yield part.packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(part.packed)
  for await (const piece of inflate) yield piece as Buffer
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at
  }
  return -1
}
