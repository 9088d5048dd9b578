/** The code points that a TrueType font maps to a glyph, from its `cmap` table (OpenType spec, formats 4 and 12). */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>()
  const cmap = findTable(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let at = 0; at < count; at++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) addSegments(font, subtable, covered)
    if (format === 12) addGroups(font, subtable, covered)
  }
  return covered
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let at = 0; at < count; at++) {
    const entry = 12 + at * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`font without a ${tag} table`)
}

/** Format 4: segments of the first plane. A segment that ends at U+FFFF only closes the table. */
function addSegments(font: Buffer, start: number, covered: Set<number>): void {
  const size = font.readUInt16BE(start + 6)
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(start + 14 + at)
    const first = font.readUInt16BE(start + 16 + size + at)
    if (last === 0xffff) continue
    for (let code = first; code <= last; code++) covered.add(code)
  }
}

function addGroups(font: Buffer, start: number, covered: Set<number>): void {
  const count = font.readUInt32BE(start + 12)
  for (let at = 0; at < count; at++) {
    const group = start + 16 + at * 12
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) covered.add(code)
  }
}
