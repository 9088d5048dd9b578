import { inflateRawSync } from 'node:zlib'
import { pixelCap } from '../thumbnail.ts'

export type DecodedCgbi = {
  /** RGBA, row by row. */
  readonly pixels: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * Apple's PNG as Xcode writes it into apps: a `CgBI` chunk, raw deflate without header, blue before red, colours
 * multiplied by alpha (iphonedevwiki, CgBI file format). Null where it is not whole or of a kind that Xcode does not write.
 */
export function decodeCgbi(file: Buffer): DecodedCgbi | null {
  const { header, data } = readChunks(file)
  if (header === null || header.length < 13) return null
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const isPlain = header.readUInt8(8) === 8 && header.readUInt8(9) === 6 && header.readUInt8(12) === 0
  if (!isPlain || widthPx * heightPx === 0 || widthPx * heightPx > pixelCap) return null
  const size = (widthPx * 4 + 1) * heightPx
  const rows = inflate(Buffer.concat(data), size)
  if (rows === null || rows.length < size) return null
  const pixels = new Uint8Array(widthPx * heightPx * 4)
  for (let y = 0; y < heightPx; y += 1) if (!unfilterRow(rows, y, widthPx * 4, pixels)) return null
  for (let at = 0; at < pixels.length; at += 4) straighten(pixels, at)
  return { pixels, widthPx, heightPx }
}

function readChunks(file: Buffer): { header: Buffer | null; data: Buffer[] } {
  let header: Buffer | null = null
  const data: Buffer[] = []
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header ??= body
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  return { header, data }
}

function inflate(data: Buffer, size: number): Buffer | null {
  try {
    return inflateRawSync(data, { maxOutputLength: size })
  } catch {
    // Damaged, or more than its size says.
    return null
  }
}

/** The filters of PNG (PNG 3rd edition §9.2), four bytes a pixel. False for one that there is not. */
function unfilterRow(rows: Buffer, y: number, width: number, pixels: Uint8Array): boolean {
  const filter = rows[y * (width + 1)] ?? 0
  if (filter > 4) return false
  const [from, to] = [y * (width + 1) + 1, y * width]
  for (let x = 0; x < width; x += 1) {
    const left = x < 4 ? 0 : (pixels[to + x - 4] ?? 0)
    const up = y === 0 ? 0 : (pixels[to + x - width] ?? 0)
    const corner = x < 4 || y === 0 ? 0 : (pixels[to + x - width - 4] ?? 0)
    pixels[to + x] = ((rows[from + x] ?? 0) + predict(filter, { left, up, corner })) & 255
  }
  return true
}

type Neighbours = { readonly left: number; readonly up: number; readonly corner: number }

function predict(filter: number, { left, up, corner }: Neighbours): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [byLeft, byUp, byCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function straighten(pixels: Uint8Array, at: number): void {
  const alpha = pixels[at + 3] ?? 0
  const [blue = 0, green = 0, red = 0] = pixels.subarray(at, at + 3)
  const divided = (value: number) => (alpha === 0 ? 0 : Math.min(255, Math.round((value * 255) / alpha)))
  pixels[at] = divided(red)
  pixels[at + 1] = divided(green)
  pixels[at + 2] = divided(blue)
}
