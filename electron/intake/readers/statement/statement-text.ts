import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts'

/** One run of text without spaces, in points from the top left of the page as it is shown. */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its baseline. */
  readonly top: number
  readonly size: number
  /** Something stands before it on the line with a space between. */
  readonly isSpaced: boolean
}
export type StatementPages = {
  readonly pageCount: number
  /** Null where the page is damaged. */
  readonly readPage: (page: number) => Promise<readonly Word[] | null>
  /** Text that runs in another direction too, in the order of the file; null where the page is damaged. */
  readonly readLoose: (page: number) => Promise<string | null>
  readonly close: () => Promise<void>
}

/** The pages of a PDF as words; null when it cannot be opened, or not without a password. */
export async function openStatement(bytes: Uint8Array, password?: string): Promise<StatementPages | null> {
  // Heavy, and only needed where there is a PDF.
  const { getDocument, Util, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
  const task = getDocument({
    // A copy: the library takes the bytes away from whoever gives them.
    data: new Uint8Array(bytes),
    // Banks name Chinese fonts without embedding them; without the maps of their encodings such text is empty.
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  })
  let document: PDFDocumentProxy
  try {
    document = await task.promise
  } catch (error) {
    await task.destroy()
    // pdf.js gives its errors names and no classes that cross its own worker; what they say is `readPdfFacts`'s to report.
    if (error instanceof Error) return null
    throw error
  }
  return {
    pageCount: document.numPages,
    readPage: (number) => onPage(document, number, (page) => readWords(page, Util.transform)),
    readLoose: (number) => onPage(document, number, readInOrder),
    close: () => task.destroy(),
  }
}

async function onPage<Found>(
  document: PDFDocumentProxy,
  number: number,
  read: (page: PDFPageProxy) => Promise<Found>,
): Promise<Found | null> {
  try {
    const page = await document.getPage(number)
    const found = await read(page)
    page.cleanup()
    return found
  } catch (error) {
    // A damaged page ends in errors of many kinds; each of them means that its text cannot be had.
    if (error instanceof Error) return null
    throw error
  }
}

async function readInOrder(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? plainHan(item.str) + (item.hasEOL ? '\n' : '') : '')).join('')
}

type Matrix = readonly number[]

async function readWords(
  page: PDFPageProxy,
  multiply: (a: number[], b: number[]) => Matrix,
): Promise<readonly Word[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [a = 0, b = 0, , , left = 0, top = 0] = multiply(transform, item.transform)
    // Text that does not run from left to right is a watermark or a stamp.
    if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0) return []
    return splitWords(plainHan(item.str), { left, right: left + item.width, top, size: Math.abs(a) })
  })
}

/** Radicals that have no compatibility mapping, or an old-fashioned one, and the characters that they are drawn as. */
const radicals = [...'⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻨⻩⻪⻬⻮⻰⻳⼾']
const characters = [...'母民虎西见角贝车长门青韦页风飞食马鬼鱼鸟麦黄黾齐齿龙龟户']
const ofRadical = new Map(radicals.map((radical, index) => [radical, characters[index] ?? radical]))

/** Fonts draw some characters with the sign of their radical, and PDFs then name that (`⾏` for 行). */
function plainHan(text: string): string {
  return /[\u2e80-\u2fd5]/.test(text)
    ? text.replace(/[\u2e80-\u2fd5]/g, (sign) => ofRadical.get(sign) ?? sign.normalize('NFKC'))
    : text
}

type Place = Pick<Word, 'left' | 'right' | 'top' | 'size'>

/** A run may hold the cells of several columns, parted by spaces only; each word's place is its share of the run. */
function splitWords(run: string, place: Place): readonly Word[] {
  const { left, right, top, size } = place
  const total = widthOf(run)
  if (total === 0) return []
  const at = (index: number) => left + ((right - left) * widthOf(run.slice(0, index))) / total
  return [...run.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    left: at(match.index),
    right: at(match.index + match[0].length),
    top,
    size,
    isSpaced: match.index > 0,
  }))
}

/** In halves of a Chinese character, which is how wide Latin ones are beside it. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2
  return width
}
