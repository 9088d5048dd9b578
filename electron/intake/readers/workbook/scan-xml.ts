const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const colon = 0x3a
/** Excel keeps 32,767 characters in a cell. */
const longestTextBytes = 4 * 1024 * 1024

/** One tag and the text before it. Positions are bytes of the piece given; `name` is without its namespace prefix. */
export type XmlTag = {
  readonly name: string
  readonly isClosing: boolean
  readonly isEmpty: boolean
  readonly textStart: number
  readonly tagStart: number
  readonly tagEnd: number
}

/** A document that this scanner was not made for (CDATA, comments, another encoding); a full parser may read it. */
export class UnusualXml extends Error {}

/**
 * Calls `onTag` for each tag of a document that arrives in pieces. Bytes of an unfinished tag or text are kept for the next
 * piece, so that every position given lies in the buffer given with it. Only what spreadsheets write is understood.
 */
export function createXmlScanner(onTag: (bytes: Buffer, tag: XmlTag) => void) {
  let rest: Buffer = Buffer.alloc(0)
  const names = new Map<string, string>()

  function scan(bytes: Buffer): number {
    let textStart = 0
    let at = 0
    const { length } = bytes
    while (at < length) {
      while (at < length && bytes[at] !== lessThan) at += 1
      const tagStart = at
      while (at < length && bytes[at] !== greaterThan) at += 1
      if (at >= length) break
      const first = bytes[tagStart + 1]
      if (first === 0x21) throw new UnusualXml('comment or CDATA')
      const isClosing = first === slash
      const isEmpty = bytes[at - 1] === slash
      const name = readName(bytes, isClosing ? tagStart + 2 : tagStart + 1, isEmpty ? at - 1 : at)
      onTag(bytes, { name, isClosing, isEmpty, textStart, tagStart, tagEnd: at })
      at += 1
      textStart = at
    }
    return textStart
  }

  function readName(bytes: Buffer, from: number, end: number): string {
    let start = from
    let at = from
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === colon) start = at + 1
      if (byte <= 0x20) break
    }
    // Cells and values, the most frequent by far, have names of one letter.
    if (at === start + 1) return String.fromCharCode(bytes[start] ?? 0)
    const written = bytes.toString('latin1', start, at)
    const known = names.get(written)
    if (known !== undefined) return known
    names.set(written, written)
    return written
  }

  let isFirst = true
  return {
    write(piece: Buffer): void {
      if (isFirst && piece[0] !== lessThan && piece[0] !== 0xef) throw new UnusualXml('not UTF-8')
      isFirst = false
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      rest = bytes.subarray(scan(bytes))
      if (rest.length > longestTextBytes) throw new UnusualXml('one text of many megabytes')
    },
  }
}

/** The value of an attribute in the tag's bytes; null where it has none of that name. */
export function readAttribute(bytes: Buffer, { tagStart, tagEnd }: XmlTag, name: string): string | null {
  const text = bytes.toString('utf8', tagStart, tagEnd)
  const match = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text)
  return match === null ? null : unescapeXml(match[1] ?? match[2] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities, `_x000D_` (ECMA-376 part 1, 22.9.2.19) and line ends as an XML parser gives them. */
export function unescapeXml(text: string): string {
  if (!/[&\r_]/.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
      if (word !== undefined) return entities[word] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/_x([\dA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
