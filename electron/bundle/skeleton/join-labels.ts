import type { PlacedPart } from './place-parts.ts'
import { readEntries, referenceIn } from './read-entries.ts'

/** The labels of all pages, kept by the index of the page in the whole (ISO 32000-1 §12.4.2). */
export function joinLabels(placed: readonly PlacedPart[]): string {
  let pagesBefore = 0
  const numbers = placed.flatMap(({ part, change }) => {
    const labels = readEntries(part.file.objectAt(part.numbers.labels).text).get('Nums') ?? ''
    const moved = [...labels.matchAll(/(\d+) (\d+ 0 R)/g)].map(
      ([, index, label]) => `${Number(index) + pagesBefore} ${change.numberOf(referenceIn(label))} 0 R`,
    )
    pagesBefore += part.pages.length
    return moved
  })
  return `<<\n  /Nums [${numbers.join(' ')}]\n>>`
}
