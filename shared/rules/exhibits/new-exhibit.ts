import { timelineWords } from '../../locales/timeline.ts'
import type { Item } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'

type PageChoice = NonNullable<ExhibitDraft['leftOutPages']>

/** A new exhibit of these items, named after the only one or after what most of them prove. Its number is still to be given. */
export function newExhibit(
  items: readonly Item[],
  language: Language,
  leftOutPages?: PageChoice,
): ExhibitDraft {
  const only = items.length === 1 ? items[0] : undefined
  const proofKind = mostFrequent(items.map((item) => item.proofKind)) ?? 'other'
  return {
    number: 0,
    title: only?.title ?? timelineWords[language].group[proofKind],
    proves: only?.proves ?? null,
    source: only?.source ?? null,
    proofKind,
    itemIds: items.map((item) => item.id),
    ...(leftOutPages !== undefined && { leftOutPages }),
    origin: 'user',
  }
}

/** The first of the most frequent. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({
    value,
    count: same.length,
  }))
  const highest = Math.max(0, ...counts.map(({ count }) => count))
  return counts.find(({ count }) => count === highest)?.value
}
