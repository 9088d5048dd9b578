import { timelineWords } from '../../shared/locales/timeline.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Item } from '../../shared/model/item.ts'
import type { Language } from '../../shared/model/language.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { eventKindOfProof } from '../../shared/rules/event-kind-of-proof.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'
import { eventTime, timeOfHappening } from './event-time.ts'

/** One event for items that a person picked: at `time`, else at the earliest of theirs; kind and title follow from the first. */
export function eventOfItems(
  items: readonly Item[],
  time: CandidateTime | null,
  language: Language,
): Omit<CaseEvent, 'id'> {
  const [first] = items.toSorted((a, b) => compare(momentOf(a), momentOf(b)))
  if (first === undefined) throw new Error('an event of no items')
  const isAlone = items.length === 1
  const amount = isAlone ? first.amount : null
  return {
    kind: eventKindOfProof(first.proofKind),
    title: isAlone
      ? nameOf(first, language)
      : timelineWords[language].several(nameOf(first, language), items.length),
    ...eventTime(time ?? timeOfHappening(first)),
    who: isAlone && first.people.length > 0 ? first.people.join(timelineWords[language].separator) : null,
    amount,
    currency: amount === null ? null : 'CNY',
    proves: isAlone ? first.proves : null,
    itemIds: items.map(({ id }) => id),
    origin: 'user',
  }
}

function nameOf(item: Item, language: Language): string {
  const { captured, group } = timelineWords[language]
  const isSeen = item.kind === 'image' || item.kind === 'video'
  return item.title ?? (isSeen ? captured : group)[item.proofKind]
}

function momentOf(item: Item): number {
  const time = timeOfHappening(item)
  return sortTime({ time: time?.value ?? null, zone: time?.zone ?? null })
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
