import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { Language } from '../../../../shared/model/language.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'

type Place = NonNullable<ItemRow['exhibit']>
/** One mark, or the first and the last of parts that follow one another. */
export type MarkText = { readonly first: string; readonly last: string | null }

/** The marks of an event's items in the order of the exhibits: 证据2, 证据3-1 to 3-3. */
export function markTexts(places: readonly Place[], language: Language): readonly MarkText[] {
  const sorted = places.toSorted((a, b) => a.number - b.number || (a.part ?? 0) - (b.part ?? 0))
  const stretches: { first: Place; last: Place }[] = []
  for (const place of sorted) {
    const stretch = stretches.at(-1)
    const isNext =
      stretch !== undefined &&
      stretch.last.number === place.number &&
      place.part === (stretch.last.part ?? Number.NaN) + 1
    if (isNext) stretch.last = place
    else stretches.push({ first: place, last: place })
  }
  return stretches.map(({ first, last }) => ({
    first: exhibitMark(language, first.number, first.part ?? undefined),
    last: first === last ? null : `${last.number}-${last.part}`,
  }))
}
