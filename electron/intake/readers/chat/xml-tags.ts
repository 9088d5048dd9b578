/** One tag of an XML text, or (`name` null) a stretch that is none: a broken tag, or text between tags. */
export type XmlTag = {
  readonly name: string | null
  readonly kind: 'open' | 'close' | 'whole' | 'none'
  readonly attributes: ReadonlyMap<string, string>
  readonly at: number
  readonly text: string
}

const nameShape = /[A-Za-z_][\w:.-]*/y
const attributeShape = /\s*([A-Za-z_][\w:.-]*)\s*=\s*(["'])/y
const endShape = /\s*(\/?)>/y
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The tags of an XML text in their order. Nothing is expanded but the five entities of XML and numbers: a document that
 * defines its own (a "billion laughs") gets them back as they are written. Comments and declarations are passed over.
 */
export function* readXmlTags(text: string): Generator<XmlTag> {
  // Ends that do not come any more are not looked for again at each beginning.
  const missing = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('<', at)
    const between = text.slice(at, start === -1 ? text.length : start)
    if (between.trim() !== '' && between.trim() !== ']>')
      yield none(at + (between.length - between.trimStart().length), between.trim())
    if (start === -1) return
    const passed = passOver(text, start, missing)
    if (passed !== null) {
      at = passed
      continue
    }
    const tag = readTag(text, start)
    yield tag
    at = start + tag.text.length
  }
}

function none(at: number, text: string): XmlTag {
  return { name: null, kind: 'none', attributes: new Map(), at, text }
}

/** Where a comment or a declaration ends; of a DOCTYPE with definitions, where those begin. Null for anything else. */
function passOver(text: string, start: number, missing: Set<string>): number | null {
  const after = (mark: string, from: number) => {
    const end = missing.has(mark) ? -1 : text.indexOf(mark, from)
    if (end === -1) missing.add(mark)
    return end === -1 ? null : end + mark.length
  }
  if (text.startsWith('<!--', start)) return after('-->', start)
  if (text.startsWith('<?', start)) return after('?>', start)
  if (!text.startsWith('<!', start)) return null
  const end = after('>', start)
  if (end === null) return null
  const bracket = text.slice(start, end).indexOf('[')
  return bracket === -1 ? end : start + bracket + 1
}

function readTag(text: string, start: number): XmlTag {
  const isClose = text[start + 1] === '/'
  nameShape.lastIndex = start + (isClose ? 2 : 1)
  const name = nameShape.exec(text)?.[0]
  let at = start + (isClose ? 2 : 1) + (name?.length ?? 0)
  const attributes = new Map<string, string>()
  for (; name !== undefined; ) {
    endShape.lastIndex = at
    const end = endShape.exec(text)
    if (end !== null) {
      const kind = isClose ? 'close' : end[1] === '/' ? 'whole' : 'open'
      return { name, kind, attributes, at: start, text: text.slice(start, endShape.lastIndex) }
    }
    attributeShape.lastIndex = at
    const attribute = attributeShape.exec(text)
    if (attribute === null) break
    const from = attributeShape.lastIndex
    const close = text.indexOf(attribute[2] ?? '"', from)
    const value = close === -1 ? '<' : text.slice(from, close)
    // A value holds no `<`: one that seems to lost its closing quote.
    if (value.includes('<')) break
    attributes.set(attribute[1] ?? '', decodeEntities(value))
    at = close + 1
  }
  const next = text.indexOf('<', start + 1)
  return none(start, text.slice(start, next === -1 ? text.length : next))
}

function decodeEntities(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return predefined[String(name)] ?? whole
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
      // Android writes an emoji as its two halves; side by side they are one character again.
      return code === 0 || code > 0x10ffff
        ? whole
        : code > 0xffff
          ? String.fromCodePoint(code)
          : String.fromCharCode(code)
    },
  )
}
