import type { ProofKind } from '../model/item.ts'
import type { Bilingual, Language } from '../model/language.ts'

/** The strictest common limit: ext4, APFS and most zip tools count 255 bytes of UTF-8, NTFS 255 UTF-16 units. */
const maxNameBytes = 255

const proofWords: Readonly<Record<ProofKind, Bilingual>> = {
  order: { zh: '订单', en: 'Order' },
  payment: { zh: '支付记录', en: 'Payment' },
  defect: { zh: '问题证明', en: 'Defect' },
  contact: { zh: '沟通记录', en: 'Contact' },
  rules: { zh: '平台规则', en: 'Rules' },
  other: { zh: '其他', en: 'Other' },
}

export type AttachmentNaming = {
  /** `证据3`, `证据3-2`, `Exhibit 3`; its number is padded to two digits. */
  readonly mark: string
  readonly proofKind: ProofKind
  readonly language: Language
  /** ISO date or date-time of the chosen time; null is left out. */
  readonly date: string | null
  readonly orderId: string | null
  readonly title: string | null
  /** Lower case without a dot; empty for none. */
  readonly extension: string
}

/**
 * The file name of an original in a package: `证据03_支付记录_20230501_订单20230501000123.png`.
 * Missing parts are left out. The name is added to `taken` (as a folded key), so that the next one differs from it.
 */
export function nameAttachment(naming: AttachmentNaming, taken: Set<string>): string {
  const { language } = naming
  const orderWord = language === 'zh' ? '订单' : 'Order'
  const orderId = naming.orderId === null ? '' : cleanPart(naming.orderId)
  const parts = [
    padMark(naming.mark),
    proofWords[naming.proofKind][language],
    cleanPart(naming.title ?? ''),
    dateDigits(naming.date),
    orderId === '' ? '' : `${orderWord}${orderId}`,
  ]
  return uniqueSafeName(parts.filter((part) => part !== '').join('_'), naming.extension, taken)
}

export type VolumeNaming = {
  readonly language: Language
  readonly title: string | null
  readonly number: number
  readonly count: number
}

/** The file name of a volume: `证据册_充值纠纷_第1册共2册.pdf`; a single volume carries no number. */
export function nameVolume(naming: VolumeNaming, taken: Set<string>): string {
  const { language, number, count } = naming
  const volume = language === 'zh' ? `第${number}册共${count}册` : `Volume${number}of${count}`
  const parts = [
    language === 'zh' ? '证据册' : 'Evidence',
    cleanPart(naming.title ?? ''),
    count > 1 ? volume : '',
  ]
  return uniqueSafeName(parts.filter((part) => part !== '').join('_'), 'pdf', taken)
}

/** The name of the package folder, and of its zip before `.zip`: `提交包_充值纠纷_人民法院_20261123`. */
export function namePackage(naming: {
  readonly language: Language
  readonly title: string
  readonly recipient: string
  readonly date: string
}): string {
  const parts = [
    naming.language === 'zh' ? '提交包' : 'Package',
    cleanPart(naming.title),
    cleanPart(naming.recipient),
    dateDigits(naming.date),
  ]
  // Room is left for `_12` and `.zip`.
  return fitName(parts.filter((part) => part !== '').join('_'), '', maxNameBytes - 16)
}

/** Any text as a safe, unique file name; two names are the same when they differ only in case or Unicode form. */
export function uniqueSafeName(stem: string, extension: string, taken: Set<string>): string {
  const ending = cleanExtension(extension)
  for (let counter = 1; ; counter++) {
    const name = fitName(stem, `${counter === 1 ? '' : `_${counter}`}${ending}`, maxNameBytes)
    const key = foldName(name)
    if (taken.has(key)) continue
    taken.add(key)
    return name
  }
}

/** The key under which two names meet on a file system that ignores case or Unicode form (NTFS, APFS). */
export function foldName(name: string): string {
  // Both ways round: ß, ſ and the Turkish dotless i fold together only after upper-casing.
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')
}

function fitName(stem: string, ending: string, maxBytes: number): string {
  const clean = cleanPart(stem)
  const safe = avoidReserved(clean === '' ? 'file' : clean)
  const cut = cutToBytes(safe, maxBytes - byteLength(ending)).replace(/[. ]+$/u, '')
  return `${cut === '' ? 'file' : cut}${ending}`
}

/**
 * One part of a name: NFC, without what any of the three systems forbids, without characters that hide or reorder
 * text. `%` becomes full-width, since BagIt (2.1.3) would have to encode it and `sha256sum -c` could not find the file.
 */
function cleanPart(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/%/g, '％')
      .replace(/[<>:"/\\|?*]/g, '-')
      .replace(/[\s\u2028\u2029]+/gu, ' ')
      // Controls, formatting (bidi, zero-width, tags), private and unassigned code points, variation selectors, fillers.
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD\u115F\u1160\u3164\uFFA0]|\u034F|\p{Variation_Selector}/gu, '')
      .normalize('NFC')
      .replace(/ +/g, ' ')
      .replace(/^[. ~-]+|[. ]+$/gu, '')
  )
}

function cleanExtension(extension: string): string {
  const letters = extension.toLowerCase().replace(/[^a-z0-9]/g, '')
  return letters === '' ? '' : `.${letters.slice(0, 16)}`
}

/** Windows keeps device names for itself, with any ending, superscript digits included. */
function avoidReserved(stem: string): string {
  const isReserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i.test(
    stem,
  )
  return isReserved ? `_${stem}` : stem
}

/** Whole grapheme clusters only: a cut inside one would change the character that is left. */
function cutToBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text
  let cut = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment)
    if (bytes > maxBytes) break
    cut += segment
  }
  return cut
}

function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function padMark(mark: string): string {
  return mark.replace(/\s+/g, '').replace(/\d+/, (digits) => digits.padStart(2, '0'))
}

function dateDigits(date: string | null): string {
  return /^\d{4}-\d{2}(-\d{2})?/.exec(date ?? '')?.[0].replaceAll('-', '') ?? ''
}
