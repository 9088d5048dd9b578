import { decodeText } from '../decode-text.ts'
import { readHtmlRows } from './html-sheet.ts'
import { readLibrarySheets } from './library-sheets.ts'
import { WorkbookTooLarge } from './read-xml-part.ts'
import { UnusualXml } from './scan-xml.ts'
import { checkUnpackedSize } from './unpacked-size.ts'
import { readWorkbookSheets, type Workbook } from './workbook-sheets.ts'
import { listZipParts } from './zip-parts.ts'

/** A bill of 100,000 rows unpacks to about 80 MB. */
const maxUnpackedBytes = 256 * 1024 * 1024

/** The sheets of a workbook, old or new. Null when the bytes are none, or damaged beyond reading. */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Workbook | 'too-large' | null> {
  const container = workbookContainer(bytes, fileName)
  if (container === null) return null
  if (container === 'xls') return readPage(bytes) ?? readLibrarySheets(bytes)
  try {
    const workbook = await readWorkbookSheets(bytes, { left: maxUnpackedBytes })
    if (workbook !== null) return workbook
  } catch (error) {
    if (error instanceof WorkbookTooLarge) return 'too-large'
    if (!(error instanceof UnusualXml) && !isDamage(error)) throw error
  }
  const check = checkUnpackedSize(bytes, maxUnpackedBytes)
  if (check !== 'fits') return check === 'too-large' ? check : null
  return readLibrarySheets(bytes)
}

/**
 * By magic: a zip whose own directory names a workbook's main part, a compound file with a workbook's stream; or a page or
 * Excel's XML of 2003, which say what they are or are called .xls.
 */
export function workbookContainer(bytes: Uint8Array, fileName: string): 'xlsx' | 'xls' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 64) return null
  if (file.readUInt32LE(0) === 0x04034b50) {
    const isBook = listZipParts(bytes)?.some(({ name }) => /^\/?xl\/workbook\./.test(name)) === true
    return isBook ? 'xlsx' : null
  }
  if (file.readUInt32BE(0) !== 0xd0cf11e0) return isMarkedUp(file, fileName) ? 'xls' : null
  const hasBook = ['Workbook', 'Book'].some((name) => file.includes(Buffer.from(`${name}\0`, 'utf16le')))
  return hasBook ? 'xls' : null
}

function isMarkedUp(file: Buffer, fileName: string): boolean {
  const head = file.toString('latin1', 0, 2_048)
  if (!/^[^<]{0,40}</.test(head)) return false
  return (
    /urn:schemas-microsoft-com:office:(?:spreadsheet|excel)/.test(head) ||
    (/\.xls$/i.test(fileName) && /<(?:html|table|meta|head|style)\b/i.test(head))
  )
}

/** A page called .xls; null for Excel's own XML. */
function readPage(bytes: Uint8Array): Workbook | null {
  const decoded = decodeText(bytes)
  const head = decoded?.text.slice(0, 20_000) ?? ''
  if (decoded === null || /office:spreadsheet/.test(head) || !/<(?:html|table)[\s>]/i.test(head)) return null
  const records = readHtmlRows(decoded.text)
  return { sheets: [{ name: '', records, isCut: false }], isDate1904: false, isDamaged: false }
}

/** zlib gives damaged data an error with a `Z_` code. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
