import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { pixelCap } from '../thumbnail.ts'
import type { EmbeddedSlot, PagePiece } from './page-piece.ts'

export type EmbeddedPage = { readonly html: string; readonly refused: number }

/** What a window holds of one page without being slowed down by it. */
const mostBytes = 48 * 1024 * 1024
const mostPixels = 3 * pixelCap

/** The page as one text; each picture and font stands in it as `data:` once it is known to be one, and not a bomb. */
export async function embedPieces(pieces: readonly PagePiece[]): Promise<EmbeddedPage> {
  const addresses = new Map<string, string | null>()
  const left = { bytes: mostBytes, pixels: mostPixels }
  const parts: string[] = []
  let refused = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      parts.push(piece)
      continue
    }
    const address = await addressOf(piece, addresses, left)
    if (address === null) refused += 1
    parts.push(piece.write(address))
  }
  return { html: parts.join(''), refused }
}

type Allowance = { bytes: number; pixels: number }

async function addressOf(
  { bytes, kind }: EmbeddedSlot,
  addresses: Map<string, string | null>,
  left: Allowance,
): Promise<string | null> {
  // A picture that stands a hundred times is looked at once, and counts for each time that it is written.
  const key = `${kind} ${createHash('sha256').update(bytes).digest('base64')}`
  let address = addresses.get(key)
  if (address === undefined) {
    const mediaType = kind === 'font' ? fontType(bytes) : await pictureType(bytes, left)
    address = mediaType === null ? null : `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
    addresses.set(key, address)
  }
  if (address === null || address.length > left.bytes) return null
  left.bytes -= address.length
  return address
}

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  heif: 'image/avif',
}

/** By its bytes, whatever the page calls it; null for a drawing (SVG), for what is no picture, and beyond the pixels left. */
async function pictureType(bytes: Uint8Array, left: Allowance): Promise<string | null> {
  if (isDrawing(bytes)) return null
  try {
    const {
      format,
      width = 0,
      height = 0,
      pages = 1,
      compression,
    } = await sharp(bytes, { limitInputPixels: pixelCap }).metadata()
    const mediaType = pictureTypes[format ?? ''] ?? null
    const pixels = width * height * Math.min(pages, 4)
    if (mediaType === null || (format === 'heif' && compression !== 'av1')) return null
    if (width * height > pixelCap || pixels > left.pixels) return null
    left.pixels -= pixels
    return mediaType
  } catch (error) {
    // sharp's errors have no classes; each of them means that this is no picture that it can open.
    if (error instanceof Error) return null
    throw error
  }
}

/** sharp would draw it; what a browser makes of it nobody looks through here. */
function isDrawing(bytes: Uint8Array): boolean {
  return /<svg|<\?xml|<!/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).toString('latin1'),
  )
}

function fontType(bytes: Uint8Array): string | null {
  const magic = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4)).toString('latin1')
  switch (magic) {
    case 'wOF2':
      return 'font/woff2'
    case 'wOFF':
      return 'font/woff'
    case 'OTTO':
      return 'font/otf'
    case '\0\x01\0\0':
      return 'font/ttf'
    default:
      return null
  }
}
