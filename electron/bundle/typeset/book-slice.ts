import type { BookSection } from './book-section.ts'

/** Pages of a section that are laid out at once: the whole, or rows `[from, to)` of a long table that fill their pages. */
export type BookSlice = {
  readonly id: string
  readonly section: BookSection
  readonly from: number
  readonly to: number
}

export function sliceOf(section: BookSection, from: number, to: number): BookSlice {
  return { id: `${section.id}@${from}`, section, from, to }
}

export function wholeOf(section: BookSection): BookSlice {
  return sliceOf(section, 0, section.rows?.count ?? 0)
}

export function weightOfSlice({ section, from, to }: BookSlice): number {
  const count = section.rows?.count ?? 0
  return count === 0 ? section.weight : (section.weight * (to - from)) / count
}
