import type { TableRecord } from '../table-record.ts'
import { wordSerial, wordWrittenNumber } from './cell-words.ts'
import type { DateStyle } from './date-styles.ts'
import { type Allowance, readXmlPart } from './read-xml-part.ts'
import { readAttribute, unescapeXml, type XmlTag } from './scan-xml.ts'
import type { ZipPart } from './zip-parts.ts'

const maxColumns = 200
/** Longer bills exist, but not of one person's purchases. */
export const maxSheetRows = 300_000
const mostKnownWords = 4_096

export type SheetStyle = {
  readonly strings: readonly string[]
  readonly dateStyles: readonly DateStyle[]
  readonly isDate1904: boolean
}
export type SheetRows = { readonly records: readonly TableRecord[]; readonly isCut: boolean }

/** The rows of one sheet's part with anything in them (ECMA-376 part 1, 18.3.1), as the text a person sees. */
export async function readSheetRows(
  part: ZipPart,
  style: SheetStyle,
  allowance: Allowance,
): Promise<SheetRows> {
  const records: TableRecord[] = []
  const words = new Map<string, string>()
  let line = 0
  let column = 0
  let cells: string[] = []
  let type = ''
  let styleAt = 0
  let value = ''
  let isFilled = false
  let isPhonetic = false

  const keepCell = () => {
    const text = wordCell(type, value, styleAt, style)
    if (text !== '' && column < maxColumns) {
      while (cells.length < column) cells.push('')
      cells[column] = text
      isFilled ||= text.trim() !== ''
    }
    column += 1
  }
  const keepRow = () => {
    if (isFilled && records.length <= maxSheetRows) records.push(sheetRecord(line, cells))
    cells = []
    isFilled = false
  }
  const read = (bytes: Buffer, from: number, to: number): string => {
    const text = unescapeXml(bytes.toString('utf8', from, to))
    if (text.length > 24) return text
    const known = words.get(text)
    if (known === undefined && words.size < mostKnownWords) words.set(text, text)
    return known ?? text
  }
  await readXmlPart(part, allowance, (bytes, tag) => {
    const { name, isClosing, isEmpty } = tag
    if (name === 'c') {
      if (isClosing) return keepCell()
      const cell = readCellTag(bytes, tag)
      column = cell.column ?? column
      type = cell.type
      styleAt = cell.style
      value = ''
      if (isEmpty) keepCell()
    } else if (name === 'v' && isClosing) value = read(bytes, tag.textStart, tag.tagStart)
    else if (name === 't' && isClosing && !isPhonetic) value += read(bytes, tag.textStart, tag.tagStart)
    else if (name === 'rPh') isPhonetic = !isClosing && !isEmpty
    else if (name === 'row') {
      if (isClosing) return keepRow()
      const stated = Number(readAttribute(bytes, tag, 'r'))
      line = stated > line ? stated : line + 1
      column = 0
    }
  })
  return { records: records.slice(0, maxSheetRows), isCut: records.length > maxSheetRows }
}

/** The text of the whole row is only needed where it could not be read, so it is joined when asked for. */
export function sheetRecord(line: number, cells: readonly string[]): TableRecord {
  return {
    line,
    cells,
    get text() {
      return cells.join('\t')
    },
  }
}

function wordCell(type: string, value: string, styleAt: number, style: SheetStyle): string {
  if (value === '') return ''
  switch (type) {
    case 's':
      return style.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace('T', ' ').replace(/\.\d+$/, '')
    case '':
    case 'n': {
      const dateStyle = style.dateStyles[styleAt] ?? null
      return dateStyle === null
        ? wordWrittenNumber(value)
        : wordSerial(Number(value), style.isDate1904, dateStyle)
    }
    default:
      return value
  }
}

/** Column (from `r="AB12"`), type and style of a cell; its attributes have one letter each. */
function readCellTag(bytes: Buffer, { tagStart, tagEnd }: XmlTag) {
  let column: number | null = null
  let type = ''
  let style = 0
  for (let at = tagStart + 2; at < tagEnd; at += 1) {
    if (bytes[at] !== 0x3d) continue
    const letter = bytes[at - 1]
    const quote = bytes[at + 1]
    const start = at + 2
    let end = start
    while (end < tagEnd && bytes[end] !== quote) end += 1
    const isAlone = (bytes[at - 2] ?? 0) <= 0x20
    if (isAlone && letter === 0x72) column = columnOf(bytes, start, end)
    if (isAlone && letter === 0x74)
      type = end === start + 1 ? String.fromCharCode(bytes[start] ?? 0) : bytes.toString('latin1', start, end)
    if (isAlone && letter === 0x73) style = Number(bytes.toString('latin1', start, end))
    at = end
  }
  return { column, type, style }
}

function columnOf(bytes: Buffer, start: number, end: number): number | null {
  let column = 0
  for (let at = start; at < end; at += 1) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return column === 0 ? null : column - 1
}
