import { readEntries } from './read-entries.ts'

/** One indirect object: its text, and for a stream the bytes, of which the text is then the dictionary. */
export type SkeletonObject = {
  readonly number: number
  readonly text: string
  readonly stream: Buffer | null
}
export type SkeletonFile = {
  /** In the order of the file, read anew each time: only one lies in memory. */
  objects(): Iterable<SkeletonObject>
  objectAt(number: number): SkeletonObject
  readonly largestNumber: number
  readonly trailer: ReadonlyMap<string, string>
}
const streamStart = '\nstream\n'
const streamEnd = '\nendstream'
const space = 0x20

/**
 * Reads the objects of a PDF as our typesetter writes it: a classic cross-reference table, generation 0, no object
 * streams, nothing deleted. A general reader builds a tree of the whole file, which takes ten times its size.
 */
export function readSkeleton(bytes: Uint8Array): SkeletonFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tableStart = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 60))?.[1],
  )
  const head = /^xref\s+0 (\d+)\s+/.exec(file.toString('latin1', tableStart, tableStart + 40))
  if (head === null) throw new Error('the skeleton has no cross-reference table')
  const size = Number(head[1])
  const rowsStart = tableStart + head[0].length
  const offsets = new Map<number, number>()
  for (let number = 1; number < size; number++) {
    const row = file.toString('latin1', rowsStart + number * 20, rowsStart + number * 20 + 18)
    if (row[17] === 'n') offsets.set(number, Number(row.slice(0, 10)))
  }
  const order = [...offsets].toSorted((a, b) => a[1] - b[1])
  const ends = new Map(order.map(([number], at) => [number, order[at + 1]?.[1] ?? tableStart]))

  const objectAt = (number: number): SkeletonObject => {
    const [from, to] = [offsets.get(number), ends.get(number)]
    if (from === undefined || to === undefined) throw new Error(`the skeleton lacks object ${number}`)
    return readObject(number, file.subarray(from, to))
  }
  return {
    objectAt,
    *objects() {
      for (const [number] of order) yield objectAt(number)
    },
    largestNumber: size - 1,
    trailer: readEntries(file.toString('latin1', rowsStart + size * 20).replace(/^\s*trailer/, '')),
  }
}

function readObject(number: number, bytes: Buffer): SkeletonObject {
  const start = `${number} 0 obj\n`
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= space) end -= 1
  if (!isAt(bytes, end - 6, 'endobj') || !isAt(bytes, 0, start)) {
    throw new Error(`object ${number} of the skeleton is not where its table says`)
  }
  const body = bytes.subarray(start.length, end - '\nendobj'.length)
  const dataEnd = body.length - streamEnd.length
  if (!isAt(body, dataEnd, streamEnd)) return { number, text: body.toString('latin1'), stream: null }
  // Line ends inside strings are escaped: the first of these words on a line of its own begins the stream.
  const split = body.indexOf(streamStart)
  const text = body.toString('latin1', 0, split)
  const stream = body.subarray(split + streamStart.length, dataEnd)
  if (readEntries(text).get('Length') !== String(stream.length)) {
    throw new Error(`stream ${number} of the skeleton is not as long as it says`)
  }
  return { number, text, stream }
}

function isAt(bytes: Buffer, at: number, text: string): boolean {
  return at >= 0 && bytes.toString('latin1', at, at + text.length) === text
}
