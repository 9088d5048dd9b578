import type { LongReading, Reading } from '../../shared/model/reading.ts'

/** A reading on its way from the thread that read it: plain data, of which the rows are not copied. */
export type PackedReading = {
  /** Without any row. */
  readonly head: Reading
  /** Transactions, messages or paragraphs. */
  readonly rows: PackedRows
  readonly unread: PackedRows
  readonly sizeBytes: number
}
/** JSON in memory that threads share: as objects, 100,000 rows would be there three times over on their way. */
type PackedRows = readonly Uint8Array[]

const rowsOfPart = 500

/** Takes the rows out of the reading, which is empty afterwards: a long one is not there twice (60 MB of 100,000 rows). */
export function packReading(reading: Reading): PackedReading {
  const [head, rows] = takeRows(reading)
  const packed = packRows(rows)
  const unread = packRows(reading.type === 'text' ? [] : reading.unread)
  const sizeBytes = [...packed, ...unread].reduce((sum, part) => sum + part.length, 0)
  return { head, rows: packed, unread, sizeBytes }
}

/** Reads the rows off part by part, whenever they are gone through. */
export function unpackReading({ head, rows, unread }: PackedReading): LongReading {
  switch (head.type) {
    case 'bill':
      return { ...head, rows: unpackRows(rows), unread: unpackRows(unread) }
    case 'chat':
      return { ...head, messages: unpackRows(rows), unread: unpackRows(unread) }
    case 'text':
      return { ...head, paragraphs: unpackRows(rows) }
  }
}

function takeRows(reading: Reading): [head: Reading, rows: readonly unknown[]] {
  switch (reading.type) {
    case 'bill':
      return [{ ...reading, rows: [], unread: [] }, reading.rows]
    case 'chat':
      return [{ ...reading, messages: [], unread: [] }, reading.messages]
    case 'text':
      return [{ ...reading, paragraphs: [] }, reading.paragraphs]
  }
}

function packRows(rows: readonly unknown[]): PackedRows {
  const left = rows as unknown[]
  const parts: Uint8Array[] = []
  while (left.length > 0) {
    const json = JSON.stringify(left.splice(0, rowsOfPart))
    const part = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(json)))
    part.write(json)
    parts.push(part)
  }
  return parts
}

function unpackRows<Row>(parts: PackedRows): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const { buffer, byteOffset, byteLength } of parts)
        yield* JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString('utf8')) as Row[]
    },
  }
}
