import { strictHeaders } from './page-headers.ts'
import { parseRange } from './parse-range.ts'

/** A file of the open case, as the core names it to a host. */
export type FoundMedia = {
  readonly path: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Saved under this name instead of shown. */
  readonly downloadName: string | null
}
/** `part` are the bytes of `path` that make the body; null when there is none to send. */
export type MediaAnswer = {
  readonly status: 200 | 206 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly part: { readonly from: number; readonly to: number } | null
}

/** Foreign bytes: whatever they are, nothing in them runs and nobody may guess another type. */
const mediaPolicy = "sandbox; default-src 'none'"

/**
 * A page that the core rebuilt (`safe-page`): its own pictures, fonts and styles may be seen, inside of our window only.
 * `sandbox` gives it an origin of nobody, where nothing runs, is sent or opened.
 */
const pagePolicy = [
  'sandbox',
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

export function answerMedia(found: FoundMedia, rangeHeader: string | undefined): MediaAnswer {
  const { sizeBytes } = found
  const headers = {
    ...strictHeaders,
    'Content-Security-Policy': found.mediaType.startsWith('text/html') ? pagePolicy : mediaPolicy,
    'Content-Type': found.mediaType,
    'Accept-Ranges': 'bytes',
    // Evidence stays out of the browser's disk cache; and the same address shows another picture in another case.
    'Cache-Control': 'private, no-store',
    ...(found.downloadName === null ? {} : { 'Content-Disposition': disposition(found.downloadName) }),
  }
  const range = parseRange(rangeHeader, sizeBytes)
  if (range.type === 'none') {
    const emptyHeaders = { 'Content-Range': `bytes */${sizeBytes}`, 'Content-Length': '0' }
    return { status: 416, headers: { ...headers, ...emptyHeaders }, part: null }
  }
  if (range.type === 'part') {
    const { from, to } = range
    const partHeaders = {
      'Content-Range': `bytes ${from}-${to}/${sizeBytes}`,
      'Content-Length': String(to - from + 1),
    }
    return { status: 206, headers: { ...headers, ...partHeaders }, part: { from, to } }
  }
  return {
    status: 200,
    headers: { ...headers, 'Content-Length': String(sizeBytes) },
    part: sizeBytes === 0 ? null : { from: 0, to: sizeBytes - 1 },
  }
}

/** RFC 6266: an ASCII name for old programs, the real one beside it. */
function disposition(name: string): string {
  const ascii = name.replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
