import type { BookSection } from './book-section.ts'

/** What is laid out at once: of about this weight at most, for the layout's memory is only free again when it is done. */
const heaviestPart = 250

/** Neighbouring sections together, as many as one part may hold; a section that is heavier stands alone. */
export function groupSections(sections: readonly BookSection[]): readonly (readonly BookSection[])[] {
  const parts: BookSection[][] = []
  let weight = 0
  for (const section of sections) {
    const part = parts.at(-1)
    if (part === undefined || weight + section.weight > heaviestPart) {
      parts.push([section])
      weight = section.weight
    } else {
      part.push(section)
      weight += section.weight
    }
  }
  return parts
}
