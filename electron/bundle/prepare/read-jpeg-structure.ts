import { type ByteSource, type FileCursor, readForward } from './file-cursor.ts'

export type JpegStructure = {
  readonly widthPx: number
  readonly heightPx: number
  readonly components: number
  /** Huffman-coded, 8 bit, baseline or progressive: what DCTDecode must be able to read (ISO 32000-1 §7.4.8). */
  readonly isPourable: boolean
  readonly hasAdobeMarker: boolean
  /** Stored as RGB without a marker that says so; known by the component ids, as libjpeg does. */
  readonly isPlainRgb: boolean
  readonly icc: Buffer | null
}

/** The headers of a JPEG up to its first scan; null when it is none or has no frame. */
export function readJpegStructure(file: ByteSource): Promise<JpegStructure | null> {
  return readForward(file, readHeaders)
}

async function readHeaders(cursor: FileCursor): Promise<JpegStructure | null> {
  const start = await cursor.take(2)
  if (start === null || start.readUInt16BE(0) !== 0xffd8) return null
  const profile = new Map<number, Buffer>()
  let frame: { marker: number; body: Buffer } | null = null
  let hasAdobeMarker = false
  let hasJfif = false
  for (;;) {
    const marker = await nextMarker(cursor)
    if (marker === null || marker === 0xd9 || marker === 0xda) break
    const size = await cursor.take(2)
    if (size === null) break
    const length = size.readUInt16BE(0) - 2
    if (length < 0) break
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (!isFrame && marker !== 0xe0 && marker !== 0xe2 && marker !== 0xee) {
      cursor.skip(length)
      continue
    }
    const body = await cursor.take(length)
    if (body === null) break
    if (isFrame) frame ??= { marker, body }
    if (marker === 0xe0 && body.toString('latin1', 0, 5) === 'JFIF\0') hasJfif = true
    if (marker === 0xee && body.toString('latin1', 0, 5) === 'Adobe') hasAdobeMarker = true
    if (marker === 0xe2 && body.toString('latin1', 0, 12) === 'ICC_PROFILE\0' && body.length > 14) {
      profile.set(body.readUInt8(12), body.subarray(14))
    }
  }
  if (frame === null || frame.body.length < 6) return null
  const components = frame.body.readUInt8(5)
  if (frame.body.length < 6 + components * 3) return null
  const heightPx = frame.body.readUInt16BE(1)
  const ids = Array.from({ length: components }, (_, i) => frame.body.readUInt8(6 + i * 3))
  return {
    widthPx: frame.body.readUInt16BE(3),
    heightPx,
    components,
    isPourable:
      frame.marker <= 0xc2 && frame.body.readUInt8(0) === 8 && heightPx > 0 && [1, 3, 4].includes(components),
    hasAdobeMarker,
    isPlainRgb: !hasAdobeMarker && !hasJfif && String.fromCharCode(...ids) === 'RGB',
    icc: profile.size === 0 ? null : Buffer.concat([...profile].sort((a, b) => a[0] - b[0]).map((e) => e[1])),
  }
}

/** The next marker's second byte, fill bytes and stray bytes passed over. */
async function nextMarker(cursor: FileCursor): Promise<number | null> {
  let previous = 0
  for (;;) {
    const byte = (await cursor.take(1))?.readUInt8(0)
    if (byte === undefined) return null
    if (previous === 0xff && byte !== 0xff && byte !== 0) return byte
    previous = byte
  }
}
