import { type CellObject, read, utils, write } from '@e965/xlsx'
import { readCsvRecords } from '../../electron/intake/readers/csv-records.ts'
import { decodeText } from '../../electron/intake/readers/decode-text.ts'
import { encodeGb18030 } from '../fixtures/readers/encode-gb18030.ts'
import type { Fixture } from '../fixtures/readers/make-reader-fixtures.ts'

export type Random = () => number
/** What was done to a bill: `damage` may ruin anything, the others leave its records whole. */
export type Mutation = {
  readonly kind: 'damage' | 'encoded' | 'moved' | 'doubled' | 'junk'
  readonly bytes: Uint8Array
  /** Records put in. */
  readonly added: number
}

/** Park-Miller, so that a failing seed can be run again. */
export function randomOf(seed: number): Random {
  let state = (seed * 7919) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const below = (random: Random, limit: number) => Math.floor(random() * limit)

/** Cuts the file, flips bits, overwrites a byte or copies a part over another. */
export function damage(bytes: Uint8Array, random: Random): Mutation {
  const copy = Uint8Array.from(bytes)
  const at = () => below(random, bytes.length)
  const done = (changed: Uint8Array): Mutation => ({ kind: 'damage', bytes: changed, added: 0 })
  switch (below(random, 4)) {
    case 0:
      return done(copy.slice(0, at()))
    case 1:
      for (let count = 0; count <= below(random, 8); count += 1) {
        const index = at()
        copy[index] = (copy[index] ?? 0) ^ (1 << below(random, 8))
      }
      return done(copy)
    case 2:
      copy[at()] = [0x22, 0x0a, 0x0d, 0x09, 0x2c, 0x00, 0xff][below(random, 7)] ?? 0x22
      return done(copy)
    default:
      copy.copyWithin(at(), at(), at())
      return done(copy)
  }
}

/** Changes a text's encoding, the order of its columns, or its rows. `headerLine` is the line of its heading. */
export function mutateText(fixture: Fixture, headerLine: number, random: Random): Mutation {
  const { text, lines, records } = takeApart(fixture.bytes)
  const above = lines.slice(0, headerLine - 1)
  const table = records.filter((record) => record.line >= headerLine)
  const [header, ...body] = table
  const finish = (kind: Mutation['kind'], rows: readonly string[], added = 0): Mutation => ({
    kind,
    added,
    bytes: new TextEncoder().encode([...above, ...rows].join('\r\n')),
  })
  switch (below(random, 4)) {
    case 0:
      return { kind: 'encoded', bytes: encode(text, random), added: 0 }
    case 1: {
      const order = shuffle(header?.cells.length ?? 0, random)
      const moved = table.map(({ cells, text: written }) =>
        cells.length < 3 ? written : joinCells(order.map((index) => cells[index] ?? '')),
      )
      return finish('moved', moved)
    }
    case 2: {
      const rows = body.map((record) => record.text)
      const copies = 1 + below(random, 5)
      for (let count = 0; count < copies; count += 1)
        rows.splice(below(random, rows.length), 0, rows[below(random, rows.length)] ?? '')
      return finish('doubled', [header?.text ?? '', ...rows], copies)
    }
    default: {
      const rows = body.map((record) => record.text)
      rows.splice(
        below(random, rows.length),
        0,
        ['坏行', ',,,,x', '2023-99-99,a,b', '"', 'a;b;c;d'][below(random, 5)] ?? '',
      )
      return finish('junk', [header?.text ?? '', ...rows], 1)
    }
  }
}

/** The same for a workbook of one sheet, whose cells keep their types and formats. */
export function mutateWorkbook(fixture: Fixture, headerLine: number, random: Random): Mutation {
  const workbook = read(fixture.bytes, { type: 'array', cellNF: true, dense: true })
  const [name = ''] = workbook.SheetNames
  const rows: (CellObject | undefined)[][] = [...(workbook.Sheets[name]?.['!data'] ?? [])].map(
    (row) => row ?? [],
  )
  const above = rows.slice(0, headerLine - 1)
  const [header = [], ...body] = rows.slice(headerLine - 1)
  const finish = (kind: Mutation['kind'], table: (CellObject | undefined)[][], added = 0): Mutation => {
    // The writer takes null for a cell with nothing in it.
    const cells = [...above, ...table].map((row) => Array.from(row, (cell) => cell ?? null))
    const Sheets = { [name]: utils.aoa_to_sheet(cells) }
    const bookType = fixture.fileName.endsWith('x') ? 'xlsx' : 'biff8'
    const bytes = new Uint8Array(write({ SheetNames: [name], Sheets }, { type: 'buffer', bookType }))
    return { kind, bytes, added }
  }
  if (random() < 0.5) {
    const order = shuffle(header.length, random)
    const moved = [header, ...body].map((row) => order.map((index) => row[index]))
    return finish('moved', moved)
  }
  return finish('doubled', [header, ...body, ...body], body.length)
}

export function takeApart(bytes: Uint8Array) {
  const text = decodeText(bytes)?.text ?? ''
  return { text, lines: text.split(/\r\n|\n|\r/), records: readCsvRecords(text, ',') }
}

function joinCells(cells: readonly string[]): string {
  return cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

function encode(text: string, random: Random): Uint8Array {
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  switch (below(random, 5)) {
    case 0:
      return new TextEncoder().encode(text)
    case 1:
      return new TextEncoder().encode(`\ufeff${text}`)
    case 2:
      // Umlauts and the narrow yen sign are not in the part of GB18030 that can be written here.
      return /[\u00c0-\u024f]/.test(text)
        ? Uint8Array.from(wide)
        : encodeGb18030(text.replace(/[¥\ufeff]/g, '￥'))
    case 3:
      return Uint8Array.from(wide.swap16())
    default:
      return Uint8Array.from(wide)
  }
}

function shuffle(length: number, random: Random): readonly number[] {
  const order = Array.from({ length }, (_, index) => index)
  for (let index = length - 1; index > 0; index -= 1) {
    const other = below(random, index + 1)
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
