import type { ItemKind } from '../../shared/model/item.ts'

export type Identity = { readonly mediaType: string; readonly extension: string; readonly kind: ItemKind }

const textIdentities = {
  html: { mediaType: 'text/html', extension: 'html', kind: 'page' },
  mht: { mediaType: 'multipart/related', extension: 'mht', kind: 'page' },
  eml: { mediaType: 'message/rfc822', extension: 'eml', kind: 'mail' },
  mbox: { mediaType: 'application/mbox', extension: 'mbox', kind: 'mail' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg', kind: 'image' },
  xml: { mediaType: 'application/xml', extension: 'xml', kind: 'text' },
  json: { mediaType: 'application/json', extension: 'json', kind: 'text' },
  csv: { mediaType: 'text/csv', extension: 'csv', kind: 'text' },
  md: { mediaType: 'text/markdown', extension: 'md', kind: 'text' },
  txt: { mediaType: 'text/plain', extension: 'txt', kind: 'text' },
} as const satisfies Record<string, Identity>

const mailHeader =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+):/i

/** What kind of text the first bytes of a file are, or null where they are no text. `ending` only breaks ties. */
export function sniffText(head: Uint8Array, ending: string): Identity | null {
  const text = decodeHead(head)
  if (text === null) return null
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(start))
    return textIdentities.svg
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(start))
    return textIdentities.html
  if (start.startsWith('<?xml')) return textIdentities.xml
  const lines = start.split(/\r\n|\n|\r/)
  // QQ's exporter leaves a junk byte before the first header.
  const headers = lines
    .slice(0, lines.indexOf('') === -1 ? 40 : lines.indexOf(''))
    .filter((line) => mailHeader.test(line))
  if (/^.?From: <Save(?:d)? by /i.test(start)) return textIdentities.mht
  if (ending !== 'eml' && /^From \S+.*\d{4}\s*$/.test(lines[0] ?? '') && headers.length >= 2)
    return textIdentities.mbox
  if (headers.length >= 3 && mailHeader.test(lines[0] ?? '')) {
    if (ending === 'eml') return textIdentities.eml
    return /content-type:\s*multipart\/related/i.test(start) &&
      !/^received:|^delivered-to:/im.test(start) &&
      ending !== 'eml'
      ? textIdentities.mht
      : textIdentities.eml
  }
  if (isJson(start, head.length < 60_000)) return textIdentities.json
  if (ending === 'csv' || ending === 'tsv') return textIdentities.csv
  if (ending === 'md') return textIdentities.md
  return ending !== 'txt' && hasTable(lines) ? textIdentities.csv : textIdentities.txt
}

function isJson(start: string, isWhole: boolean): boolean {
  if (!/^[{[]/.test(start)) return false
  if (!isWhole) return /^[{[]\s*["{[\d]/.test(start)
  try {
    JSON.parse(start)
    return true
  } catch {
    return false
  }
}

/** Three lines running with the same number of separators, at least two. */
function hasTable(lines: readonly string[]): boolean {
  return [',', '\t', ';'].some((separator) => {
    const counts = lines.slice(0, 60).map((line) => line.split(separator).length - 1)
    return counts.some(
      (count, index) => count >= 2 && count === counts[index + 1] && count === counts[index + 2],
    )
  })
}

/** Strict UTF-8, UTF-16 by its mark, else GB18030; null for what holds control bytes that no text holds. */
function decodeHead(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  if (controls > head.length / 200) return null
  try {
    // `stream` accepts a character cut in two at the end of the head.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    const text = new TextDecoder('gb18030').decode(head)
    const strange = text.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0
    return strange > text.length / 50 ? null : text
  }
}
