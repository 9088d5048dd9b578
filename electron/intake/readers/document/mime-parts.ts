import { decodeMimeBody } from './mime-body.ts'

/** One part of a mail or of a page saved with its pictures; `bytes` as they were before they were packed for the way. */
export type MimePart = {
  /** Lower case, without parameters. */
  readonly mediaType: string
  readonly charset: string | null
  /** Where the page had it from (`Content-Location`), as written. */
  readonly location: string | null
  /** Without the angle brackets. */
  readonly contentId: string | null
  readonly isAttachment: boolean
  readonly bytes: Buffer
}
export type MimeMessage = {
  /** By their names in lower case, the first of each. */
  readonly headers: ReadonlyMap<string, string>
  readonly parts: readonly MimePart[]
  /** Every boundary that was announced was found, and its end. */
  readonly isWhole: boolean
}
type Found = { readonly parts: MimePart[]; isWhole: boolean }

const mostParts = 5_000
const deepest = 10

/** The parts of a message (RFC 2046, RFC 2557), however they are nested. Never throws for what is broken. */
export function readMimeMessage(bytes: Uint8Array): MimeMessage {
  // One character a byte, so that nothing is lost before a part's own encoding is known.
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const found: Found = { parts: [], isWhole: true }
  readEntity(message, found, 0)
  return { headers: splitEntity(message).headers, ...found }
}

function readEntity(entity: string, found: Found, depth: number): void {
  const { headers, body } = splitEntity(entity)
  const type = headers.get('content-type') ?? 'text/plain'
  const mediaType = (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1] ?? 'text/plain').toLowerCase()
  const boundary = parameterOf(type, 'boundary')
  if (mediaType.startsWith('multipart/') && depth < deepest) {
    const { pieces, isClosed } = boundary === null ? { pieces: [], isClosed: false } : cutAt(body, boundary)
    if (!isClosed) found.isWhole = false
    // Without any boundary the first part stands where they should begin.
    const isBare = pieces.length === 0 && /^\s*content-[\w-]+:/i.test(body)
    for (const piece of isBare ? [body.trimStart()] : pieces) {
      if (found.parts.length < mostParts) readEntity(piece, found, depth + 1)
      else found.isWhole = false
    }
    if (isBare || pieces.length > 0) return
  }
  found.parts.push({
    mediaType,
    charset: parameterOf(type, 'charset'),
    location: headers.get('content-location')?.replace(/\s+/g, '') || null,
    contentId: headers.get('content-id')?.trim().replace(/^<|>$/g, '') || null,
    isAttachment: /^\s*attachment\b/i.test(headers.get('content-disposition') ?? ''),
    bytes: decodeMimeBody(body, headers.get('content-transfer-encoding') ?? ''),
  })
}

/** Header lines, folded ones joined, up to the first empty line; the body as it is. */
function splitEntity(entity: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(entity)
  const head = entity.startsWith('\n') || entity.startsWith('\r\n') ? '' : entity.slice(0, end?.index)
  const body =
    head === ''
      ? entity.replace(/^\r?\n/, '')
      : entity.slice(end === null ? entity.length : end.index + end[0].length)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const match = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line)
    const name = match?.[1]?.toLowerCase()
    if (name !== undefined && !headers.has(name)) headers.set(name, match?.[2]?.trim() ?? '')
  }
  return { headers, body }
}

/** What stands between lines of `--boundary`; the last piece goes to the end where the closing line is missing. */
function cutAt(body: string, boundary: string): { readonly pieces: string[]; readonly isClosed: boolean } {
  const mark = `--${boundary}`
  const pieces: string[] = []
  let start: number | null = null
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const isLine = at === 0 || body[at - 1] === '\n'
    const after = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.slice(at + mark.length, at + mark.length + 80))
    if (!isLine || after === null) continue
    // The line break before the mark belongs to it.
    if (start !== null) pieces.push(body.slice(start, Math.max(start, at)).replace(/\r?\n$/, ''))
    if (after[1] !== undefined) return { pieces, isClosed: true }
    start = at + mark.length + after[0].length
  }
  if (start !== null) pieces.push(body.slice(start))
  return { pieces, isClosed: false }
}

function parameterOf(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header)
  return match?.[1] ?? match?.[2] ?? null
}
