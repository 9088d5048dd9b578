import type { ArchivedPage } from '../readers/document/archived-page.ts'
import { decodePart } from '../readers/document/archived-page.ts'
import type { FindEmbedded } from './page-piece.ts'

const dataShape = /^data:([^,;]*)((?:;[^,;]*)*),([\s\S]*)$/i

/** What addresses stand for in a page that stands alone: `data:` and nothing else. */
export const findInAddress: FindEmbedded = (address, kind) => {
  const match = kind === 'style' ? null : dataShape.exec(address.trim())
  if (match === null) return null
  const [, , parameters = '', body = ''] = match
  if (/;\s*base64\s*$/i.test(parameters))
    return Buffer.from(unescapePercent(body).toString('latin1'), 'base64')
  return unescapePercent(body)
}

/** The same, and what lies in the archive under its address or its id. */
export function findInArchive({ message, main, html }: ArchivedPage): FindEmbedded {
  const byAddress = new Map<string, (typeof message.parts)[number]>()
  for (const part of message.parts) {
    if (part.location !== null) byAddress.set(plainAddress(part.location, null), part)
    if (part.contentId !== null) byAddress.set(`cid:${part.contentId}`, part)
  }
  const stated = /<base\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(html.slice(0, 100_000))?.[1] ?? null
  const own =
    main.location ??
    message.headers.get('snapshot-content-location') ??
    message.headers.get('content-location')
  const base = stated === null ? (own ?? null) : plainAddress(stated, own ?? null)
  return (address, kind) => {
    if (/^\s*data:/i.test(address)) return findInAddress(address, kind)
    const part = byAddress.get(address.trim()) ?? byAddress.get(plainAddress(address.trim(), base))
    if (part === undefined) return null
    if (kind !== 'style') return part.bytes
    return part.mediaType === 'text/css'
      ? Buffer.from(rebase(decodePart(part)?.text ?? '', part.location))
      : null
  }
}

/** Addresses in a style sheet are meant from where it lay, not from where the page lay. */
function rebase(css: string, location: string | null): string {
  if (location === null) return css
  return css.replace(/url\(\s*(["']?)([^"'()\s]+)\1\s*\)/gi, (whole, _, address: string) =>
    /^(?:data|cid):/i.test(address)
      ? whole
      : `url("${plainAddress(address, location).replace(/["\\\n]/g, '')}")`,
  )
}

/** Absolute and without the part of the page that it names; as it is where it cannot be resolved. */
function plainAddress(address: string, base: string | null): string {
  const hasBase = base !== null && URL.canParse(address, base)
  if (!hasBase && !URL.canParse(address)) return address
  const url = hasBase ? new URL(address, base) : new URL(address)
  url.hash = ''
  return url.href
}

function unescapePercent(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text, 'latin1')
  const bytes = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}
