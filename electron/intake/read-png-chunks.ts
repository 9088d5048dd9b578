import { closeSync, openSync, readSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** What a PNG says about itself outside its pixels. Texts are by keyword, EXIF is a TIFF block. */
export type PngNotes = {
  readonly exif: Uint8Array | null
  readonly xmp: string | null
  readonly texts: ReadonlyMap<string, string>
  readonly modified: {
    year: number
    month: number
    day: number
    hour: number
    minute: number
    second: number
  } | null
  /** Apple's own variant, which no ordinary decoder reads. */
  readonly isCgBi: boolean
  /** Of an animation; 1 where it is none. */
  readonly frameCount: number
}

// A text chunk can promise hundreds of megabytes; no caption of a screenshot is longer than this.
const longestChunk = 4 * 1024 * 1024
const longestText = 1024 * 1024
/** Of all captions together: a picture may have thousands of them. */
const mostText = 4 * 1024 * 1024

/** Walks the chunks of a PNG (PNG 3rd edition §5, §11) without decoding pixels; stops where the file is broken. */
export function readPngChunks(path: string): PngNotes {
  const descriptor = openSync(path, 'r')
  const notes = {
    exif: null,
    xmp: null,
    texts: new Map<string, string>(),
    modified: null,
    isCgBi: false,
    frameCount: 1,
  } as Writable
  try {
    const header = Buffer.alloc(8)
    let position = 8
    let textLength = 0
    while (readSync(descriptor, header, 0, 8, position) === 8) {
      const length = header.readUInt32BE(0)
      const type = header.toString('latin1', 4, 8)
      if (type === 'IEND') break
      if (type === 'CgBI') notes.isCgBi = true
      if (wanted.has(type) && length <= longestChunk && textLength < mostText) {
        const data = Buffer.alloc(length)
        if (readSync(descriptor, data, 0, length, position + 8) !== length) break
        textLength += noteChunk(type, data, notes)
      }
      position += length + 12
    }
  } finally {
    closeSync(descriptor)
  }
  return notes
}

type Writable = { -readonly [K in keyof PngNotes]: PngNotes[K] } & { texts: Map<string, string> }
const wanted = new Set(['acTL', 'eXIf', 'tIME', 'tEXt', 'zTXt', 'iTXt'])

/** Notes what a chunk says, and returns how much text it had. */
function noteChunk(type: string, data: Buffer, notes: Writable): number {
  if (type === 'eXIf') {
    notes.exif = Uint8Array.from(data)
  } else if (type === 'acTL') {
    if (data.length >= 4) notes.frameCount = Math.max(1, data.readUInt32BE(0))
  } else if (type === 'tIME') {
    if (data.length < 7) return 0
    notes.modified = {
      year: data.readUInt16BE(0),
      month: data.readUInt8(2),
      day: data.readUInt8(3),
      hour: data.readUInt8(4),
      minute: data.readUInt8(5),
      second: data.readUInt8(6),
    }
  } else {
    const text = readText(type, data)
    if (text === null) return 0
    if (text.keyword === 'XML:com.adobe.xmp') notes.xmp = text.value
    else notes.texts.set(text.keyword, text.value)
    return text.value.length
  }
  return 0
}

function readText(type: string, data: Buffer): { keyword: string; value: string } | null {
  const end = data.indexOf(0)
  if (end === -1) return null
  const keyword = data.toString('latin1', 0, end)
  if (type === 'tEXt') return { keyword, value: data.toString('latin1', end + 1) }
  if (type === 'zTXt') return withInflated(keyword, data.subarray(end + 2), 'latin1')
  const isCompressed = data[end + 1] === 1
  const languageEnd = data.indexOf(0, end + 3)
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1)
  if (translatedEnd === -1) return null
  const rest = data.subarray(translatedEnd + 1)
  return isCompressed ? withInflated(keyword, rest, 'utf8') : { keyword, value: rest.toString('utf8') }
}

function withInflated(
  keyword: string,
  bytes: Buffer,
  encoding: 'latin1' | 'utf8',
): { keyword: string; value: string } | null {
  try {
    return { keyword, value: inflateSync(bytes, { maxOutputLength: longestText }).toString(encoding) }
  } catch {
    // Broken or far too long: a caption is not worth refusing the picture for.
    return null
  }
}
