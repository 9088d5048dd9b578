import { type BookSlice, weightOfSlice } from './book-slice.ts'

/** What is laid out at once is of about this weight at most: a layout gives its memory back only when it is done. */
export const heaviestPart = 250

/** Neighbouring slices together, as many as one part may hold; a slice that is heavier stands alone. */
export function groupSlices(slices: readonly BookSlice[]): readonly (readonly BookSlice[])[] {
  const parts: BookSlice[][] = []
  let weight = 0
  for (const slice of slices) {
    const part = parts.at(-1)
    const own = weightOfSlice(slice)
    if (part === undefined || weight + own > heaviestPart) {
      parts.push([slice])
      weight = own
    } else {
      part.push(slice)
      weight += own
    }
  }
  return parts
}
