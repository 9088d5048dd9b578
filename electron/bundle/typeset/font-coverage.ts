import { closeSync, openSync, readSync } from 'node:fs'

/** Every code point of Unicode. */
const codePoints = 0x110000

/** The code points for which any of the TrueType fonts has a glyph, from their `cmap` tables (OpenType spec, formats 4 and 12). */
export class FontCoverage {
  readonly #covered = new Uint8Array(codePoints / 8)

  /** Reads of the files only that table: a Chinese font is 10 MB. */
  constructor(files: readonly string[]) {
    for (const file of files) this.#addTable(readTable(file, 'cmap'))
  }

  has(codePoint: number): boolean {
    return (((this.#covered[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1
  }

  #addTable(cmap: Buffer): void {
    const count = cmap.readUInt16BE(2)
    for (let at = 0; at < count; at++) {
      const subtable = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4))
      const format = subtable.readUInt16BE(0)
      if (format === 4) this.#addSegments(subtable)
      if (format === 12) this.#addGroups(subtable)
    }
  }

  /** Format 4: segments of the first plane. A segment that ends at U+FFFF only closes the table. */
  #addSegments(table: Buffer): void {
    const size = table.readUInt16BE(6)
    for (let at = 0; at < size; at += 2) {
      const last = table.readUInt16BE(14 + at)
      if (last !== 0xffff) this.#addRange(table.readUInt16BE(16 + size + at), last)
    }
  }

  #addGroups(table: Buffer): void {
    const count = table.readUInt32BE(12)
    for (let at = 0; at < count; at++) {
      const group = 16 + at * 12
      this.#addRange(table.readUInt32BE(group), table.readUInt32BE(group + 4))
    }
  }

  #addRange(first: number, last: number): void {
    for (let code = first; code <= last; code++) {
      this.#covered[code >> 3] = (this.#covered[code >> 3] ?? 0) | (1 << (code & 7))
    }
  }
}

function readTable(path: string, tag: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = readAt(file, 0, 12)
    const directory = readAt(file, 12, head.readUInt16BE(4) * 16)
    for (let entry = 0; entry < directory.length; entry += 16) {
      if (directory.toString('latin1', entry, entry + 4) !== tag) continue
      return readAt(file, directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12))
    }
  } finally {
    closeSync(file)
  }
  throw new Error(`${path} is a font without a ${tag} table`)
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) < length) throw new Error('a font file is not whole')
  return bytes
}
