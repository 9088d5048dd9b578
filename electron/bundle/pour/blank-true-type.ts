type BlankFont = {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** One glyph each, with nothing in it. */
  readonly advances: readonly number[]
}

/** A TrueType font of empty glyphs, with the tables that a PDF needs (ISO 32000-1 §9.9; OpenType 1.9 for their layout). */
export function blankTrueType(font: BlankFont): Buffer {
  const count = font.advances.length
  const tables: readonly (readonly [string, Buffer])[] = [
    ['glyf', Buffer.alloc(4)],
    ['head', headTable(font)],
    ['hhea', hheaTable(font)],
    ['hmtx', words(font.advances.flatMap((advance) => [advance, 0]))],
    ['loca', Buffer.alloc(2 * (count + 1))],
    // Version 1.0 with no instructions: two zones, and all limits at 0.
    ['maxp', words([1, 0, count, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]
  return assemble(tables)
}

function headTable({ unitsPerEm, ascent, descent, advances }: BlankFont): Buffer {
  const table = Buffer.alloc(54)
  table.writeUInt32BE(0x00010000, 0)
  table.writeUInt32BE(0x00010000, 4)
  table.writeUInt32BE(0x5f0f3cf5, 12)
  table.writeUInt16BE(unitsPerEm, 18)
  table.writeInt16BE(descent, 38)
  table.writeInt16BE(Math.max(...advances), 40)
  table.writeInt16BE(ascent, 42)
  table.writeUInt16BE(8, 46)
  table.writeInt16BE(2, 48)
  return table
}

function hheaTable({ ascent, descent, advances }: BlankFont): Buffer {
  const table = Buffer.alloc(36)
  table.writeUInt32BE(0x00010000, 0)
  table.writeInt16BE(ascent, 4)
  table.writeInt16BE(descent, 6)
  table.writeUInt16BE(Math.max(...advances), 10)
  table.writeInt16BE(1, 18)
  table.writeUInt16BE(advances.length, 34)
  return table
}

/** The directory, then the tables at multiples of four; `head` ends up with the sum that makes the whole come out right. */
function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(tables.length * 16 - power * 16, 10)
  let offset = directory.length
  const bodies = tables.map(([tag, table], at) => {
    const entry = 12 + 16 * at
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(sumOf(table), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    offset += padded.length
    return padded
  })
  const font = Buffer.concat([directory, ...bodies])
  const headAt = tables.findIndex(([tag]) => tag === 'head')
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, directory.readUInt32BE(12 + 16 * headAt + 8) + 8)
  return font
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const word = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0)
    sum = (sum + word) >>> 0
  }
  return sum
}

function words(values: readonly number[]): Buffer {
  const table = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) table.writeUInt16BE(value, at * 2)
  return table
}
