/** What every answer carries, whatever it is. */
export const strictHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** A page, its scripts and its workers. `nonce` is for the style elements that react-aria writes (`csp-nonce`). */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self'",
    "worker-src 'self'",
    // Of its own addresses only one is a page, and that one answers with `sandbox` (media-answer.ts).
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return { ...strictHeaders, 'Content-Security-Policy': policy.join('; '), 'Cache-Control': 'no-store' }
}
