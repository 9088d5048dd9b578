/** No percent, no backslash, no empty or dotted segment: there is nothing to decode, so nothing to decode twice. */
const plainPath = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

export function isPlainPath(path: string): boolean {
  return plainPath.test(path)
}
