import { timelineWords } from '../../locales/timeline.ts'
import type { Exhibit } from '../../model/exhibit.ts'
import type { Fact, FactKind } from '../../model/fact.ts'
import type { Item } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import type { Suggestion } from '../../model/suggestion.ts'
import { eventKindOfProof } from '../event-kind-of-proof.ts'

type Known = {
  readonly item: Item
  readonly facts: readonly Fact[]
  /** The exhibit that the item is in. */
  readonly exhibit: Exhibit | null
  readonly hasEvent: boolean
  readonly language: Language
}
/** A weaker fact names nothing by itself. */
const sureEnough = 0.6
const mostTags = 3

/** What the facts found in an item suggest of it, in the order in which they are offered; what the case says already is not among it. */
export function suggestOfFacts(known: Known): readonly Suggestion[] {
  const { item, facts } = known
  const title = titleOf(known)
  const names = [...sure(facts, 'shop'), ...sure(facts, 'agent')]
  return [
    ...(title === null || item.title !== null ? [] : [{ field: 'title', value: title } as const]),
    ...exhibitName(known, item.title ?? title),
    ...eventOf(known, title),
    ...names
      .filter((value) => !item.tags.includes(value))
      .slice(0, mostTags)
      .map((value) => ({ field: 'tag', value }) as const),
  ]
}

/** What it is, of whom, and how much; null where nothing was found that tells it from others. */
function titleOf({ item, facts, language }: Known): string | null {
  const words = timelineWords[language]
  const isSeen = item.kind === 'image' || item.kind === 'video'
  const [name] = [...sure(facts, 'shop'), ...sure(facts, 'agent')]
  const [amount] = sure(facts, 'amount')
  if (name === undefined && amount === undefined) return null
  return words.named((isSeen ? words.captured : words.group)[item.proofKind], name ?? null, amount ?? null)
}

function exhibitName({ item, exhibit, language }: Known, title: string | null): Suggestion[] {
  if (title === null || exhibit === null || exhibit.itemIds.length > 1 || exhibit.title === title) return []
  const { captured, group } = timelineWords[language]
  const given = [
    item.fileName,
    item.fileName.replace(/\.[^.]+$/, ''),
    captured[item.proofKind],
    group[item.proofKind],
  ]
  return given.includes(exhibit.title) ? [{ field: 'exhibit', value: title, exhibitId: exhibit.id }] : []
}

function eventOf({ item, facts, hasEvent, language }: Known, title: string | null): Suggestion[] {
  if (hasEvent) return []
  if (item.kind === 'bill') {
    const lines = [
      ...new Set(facts.flatMap(({ kind, line }) => (kind === 'order' && line !== null ? [line] : []))),
    ]
    return lines.length === 0
      ? []
      : [{ field: 'rows', value: timelineWords[language].transactions(lines.length), lines }]
  }
  const [time] = sure(facts, 'time')
  if (title === null || (time === undefined && item.chosenTime === null)) return []
  const [who] = [...sure(facts, 'shop'), ...sure(facts, 'agent')]
  const [amount] = sure(facts, 'amount')
  return [
    {
      field: 'event',
      kind: eventKindOfProof(item.proofKind),
      value: item.title ?? title,
      time: time ?? null,
      who: who ?? null,
      amount: amount ?? null,
    },
  ]
}

/** The values of the facts of a kind that are sure enough, the surest first. */
function sure(facts: readonly Fact[], kind: FactKind): readonly string[] {
  return facts.filter((fact) => fact.kind === kind && fact.confidence >= sureEnough).map(({ value }) => value)
}
