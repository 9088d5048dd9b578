import { normaliseHeading } from './normalise-heading.ts'

/**
 * The same string for the same headings in the same order, however they are padded or cased: what a mapping of columns is
 * kept under. Empty columns at the end do not count.
 */
export function headerSignature(columns: readonly string[]): string {
  const names = columns.map(normaliseHeading)
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1).join('|')
}
