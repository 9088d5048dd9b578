/** Bytes `from` up to and including `to`; `whole` when nothing (or nothing we serve) was asked, `none` when it lies outside. */
export type ByteRange =
  | { readonly type: 'whole' }
  | { readonly type: 'part'; readonly from: number; readonly to: number }
  | { readonly type: 'none' }

/** RFC 9110 §14.1.2. Several ranges at once, and other units, are answered with the whole, as §14.2 allows. */
export function parseRange(header: string | undefined, sizeBytes: number): ByteRange {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (asked === null || (first === '' && last === '')) return { type: 'whole' }
  if (first === '') {
    const suffixBytes = Math.min(Number(last), sizeBytes)
    return suffixBytes === 0
      ? { type: 'none' }
      : { type: 'part', from: sizeBytes - suffixBytes, to: sizeBytes - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return { type: 'whole' }
  if (from >= sizeBytes) return { type: 'none' }
  return { type: 'part', from, to: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
}
