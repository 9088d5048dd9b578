import { decodeFileName } from '../decode-file-name.ts'

/**
 * The name of a file in a zip that does not say how it is encoded: UTF-8, else GB18030. Some words are both, such as 图片,
 * which as UTF-8 would be ͼƬ: those are Chinese.
 */
export function decodeEntryName(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw)
  const name = decodeFileName(raw)
  return isLatin(name) || !isCommonChinese(raw) ? name : new TextDecoder('gb18030').decode(raw)
}

/** Letters of western Europe are the one thing beyond ASCII that is likely and looks like Chinese when taken for it. */
function isLatin(name: string): boolean {
  return /^[\0-\u017f]*$/.test(name)
}

/** Only ASCII and characters of GB 2312, which are two bytes from 0xA1 on. */
function isCommonChinese(raw: Uint8Array): boolean {
  for (let at = 0; at < raw.length; at += 1) {
    const lead = raw[at] ?? 0
    if (lead < 0x80) continue
    const trail = raw[at + 1] ?? 0
    if (lead < 0xb0 || lead > 0xf7 || trail < 0xa1 || trail > 0xfe) return false
    at += 1
  }
  return true
}
