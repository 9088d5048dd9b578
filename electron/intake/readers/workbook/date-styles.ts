import { type Allowance, readXmlPart } from './read-xml-part.ts'
import { readAttribute } from './scan-xml.ts'
import type { ZipPart } from './zip-parts.ts'

/** What a cell's format shows of a serial: only its day, or a time of day too; null where it shows a plain number. */
export type DateStyle = 'day' | 'moment' | null

/** What the cell styles, by number, show of a serial (ECMA-376 part 1, 18.8.30). */
export async function readDateStyles(part: ZipPart, allowance: Allowance): Promise<readonly DateStyle[]> {
  const codes = new Map<number, string>()
  const styles: DateStyle[] = []
  let isInCellFormats = false
  await readXmlPart(part, allowance, (bytes, tag) => {
    const { name, isClosing } = tag
    if (name === 'cellXfs') isInCellFormats = !isClosing
    if (isClosing) return
    if (name === 'numFmt')
      codes.set(Number(readAttribute(bytes, tag, 'numFmtId')), readAttribute(bytes, tag, 'formatCode') ?? '')
    if (name === 'xf' && isInCellFormats) {
      const id = Number(readAttribute(bytes, tag, 'numFmtId') ?? 0)
      styles.push(builtInStyle(id) ?? dateStyleOf(codes.get(id) ?? ''))
    }
  })
  return styles
}

/** 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian Excel. */
function builtInStyle(id: number): DateStyle {
  if ((id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'moment'
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'day' : null
}

/** By the letters of a date outside of the format's quoted texts, colours, currencies and escaped characters. */
export function dateStyleOf(code: string): DateStyle {
  const [positive = ''] = code.split(';')
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'moment'
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/^general$/i.test(bare) || !/[ymdhs]/i.test(bare)) return null
  return /[hs]/i.test(bare) ? 'moment' : 'day'
}
