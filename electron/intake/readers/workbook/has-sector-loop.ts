/** MS-CFB 2.2: where the header says what. */
const at = { version: 26, firstMiniFat: 60, firstDifat: 68, difat: 76 }
const headerBytes = 512
const difatInHeader = 109
const signature = 0xd0cf11e0

/**
 * Whether the sectors of a compound file (MS-CFB, what old workbooks are) lead back to where they came from. The library
 * that reads workbooks would follow them until memory ends. False for what is no compound file.
 */
export function hasSectorLoop(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < headerBytes || view.getUint32(0) !== signature) return false
  const sectorBytes = view.getUint16(at.version, true) === 4 ? 4096 : 512
  const readSector = (sector: number): number[] => {
    const from = (sector + 1) * sectorBytes
    const count = Math.max(0, Math.min(sectorBytes, view.byteLength - from)) >> 2
    return Array.from({ length: count }, (_, index) => view.getUint32(from + index * 4, true))
  }
  const isSector = (sector: number) => (sector + 1) * sectorBytes < view.byteLength
  const fat = listFatSectors(view, readSector, isSector).flatMap(readSector)
  if (isLooping(fat)) return true
  const miniFat: number[] = []
  for (let sector = view.getUint32(at.firstMiniFat, true); isSector(sector); sector = fat[sector] ?? Infinity)
    for (const next of readSector(sector)) miniFat.push(next)
  return isLooping(miniFat)
}

function listFatSectors(
  view: DataView,
  readSector: (sector: number) => number[],
  isSector: (sector: number) => boolean,
): readonly number[] {
  const inHeader = Array.from({ length: difatInHeader }, (_, index) =>
    view.getUint32(at.difat + index * 4, true),
  )
  const sectors = inHeader.filter(isSector)
  const seen = new Set<number>()
  for (let more = view.getUint32(at.firstDifat, true); isSector(more) && !seen.has(more); ) {
    seen.add(more)
    const entries = readSector(more)
    more = entries.pop() ?? Infinity
    for (const sector of entries) if (isSector(sector)) sectors.push(sector)
  }
  // A file has no more sectors of a table than sectors; a damaged one may name one again and again.
  return [...new Set(sectors)]
}

/** Each entry names the one after it; what is not an index ends a chain. */
function isLooping(next: readonly number[]): boolean {
  const walkOf = new Uint32Array(next.length)
  for (let start = 0; start < next.length; start += 1) {
    let entry: number | undefined = start
    while (entry !== undefined && entry < next.length && walkOf[entry] === 0) {
      walkOf[entry] = start + 1
      entry = next[entry]
    }
    if (entry !== undefined && entry < next.length && walkOf[entry] === start + 1) return true
  }
  return false
}
