import type { TableRecord } from '../table-record.ts'
import { readDateStyles } from './date-styles.ts'
import { type Allowance, readXmlPart } from './read-xml-part.ts'
import { readAttribute } from './scan-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows } from './sheet-rows.ts'
import { listZipParts, type ZipPart } from './zip-parts.ts'

export type Sheet = {
  readonly name: string
  readonly records: readonly TableRecord[]
  /** There are more rows than were read. */
  readonly isCut: boolean
}
export type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly isDate1904: boolean
  /** Parts of it could not be understood; rows may be missing. */
  readonly isDamaged: boolean
}

/**
 * The sheets of an OOXML workbook, in order, as records. Null when it is damaged or of a shape that is not read here (another
 * parser may); throws `WorkbookTooLarge` and `UnusualXml`. 100,000 rows take 2 s and a fifth of a whole parse's memory.
 */
export async function readWorkbookSheets(bytes: Uint8Array, allowance: Allowance): Promise<Workbook | null> {
  const parts = listZipParts(bytes)
  const named = new Map((parts ?? []).map((part) => [part.name.replace(/^\//, ''), part]))
  const book = named.get('xl/workbook.xml')
  const links = named.get('xl/_rels/workbook.xml.rels')
  if (book === undefined || links === undefined) return null
  if ([...named.values()].some((part) => part.isEncrypted || (part.method !== 0 && part.method !== 8)))
    return null
  const targets = await readTargets(links, allowance)
  const { sheetLinks, isDate1904 } = await readSheetLinks(book, allowance)
  const shared = named.get(targets.find((target) => target.type.endsWith('/sharedStrings'))?.path ?? '')
  const styles = named.get(targets.find((target) => target.type.endsWith('/styles'))?.path ?? '')
  const strings = shared === undefined ? [] : await readSharedStrings(shared, allowance)
  const dateStyles = styles === undefined ? [] : await readDateStyles(styles, allowance)
  const sheets: Sheet[] = []
  for (const { name, link } of sheetLinks) {
    const target = targets.find(({ id }) => id === link)
    const part = named.get(target?.path ?? '')
    if (target === undefined || !target.type.endsWith('/worksheet')) continue
    if (part === undefined) return null
    sheets.push({ name, ...(await readSheetRows(part, { strings, dateStyles, isDate1904 }, allowance)) })
  }
  return { sheets, isDate1904, isDamaged: false }
}

type Target = { readonly id: string; readonly type: string; readonly path: string }

async function readTargets(part: ZipPart, allowance: Allowance): Promise<readonly Target[]> {
  const targets: Target[] = []
  await readXmlPart(part, allowance, (bytes, tag) => {
    if (tag.name !== 'Relationship' || tag.isClosing) return
    const target = readAttribute(bytes, tag, 'Target') ?? ''
    targets.push({
      id: readAttribute(bytes, tag, 'Id') ?? '',
      type: readAttribute(bytes, tag, 'Type') ?? '',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    })
  })
  return targets
}

async function readSheetLinks(part: ZipPart, allowance: Allowance) {
  const sheetLinks: { readonly name: string; readonly link: string }[] = []
  let isDate1904 = false
  await readXmlPart(part, allowance, (bytes, tag) => {
    if (tag.isClosing) return
    if (tag.name === 'workbookPr')
      isDate1904 = /^(?:1|true)$/.test(readAttribute(bytes, tag, 'date1904') ?? '')
    if (tag.name === 'sheet')
      sheetLinks.push({
        name: readAttribute(bytes, tag, 'name') ?? '',
        link: readAttribute(bytes, tag, 'id') ?? '',
      })
  })
  return { sheetLinks, isDate1904 }
}
