import type { ItemRow } from '../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import { foldText } from '../words/fold-text.ts'

/** What one search finds, best first, each with how to go there. */
export type PaletteEntry = {
  readonly id: string
  readonly text: string
  readonly detail: string
  readonly keys: readonly string[]
  readonly run: () => void
}
const mostOfEach = 30

/** Every word of the query stands somewhere in the text. */
export function matches(text: string, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

export function itemEntries(
  items: readonly ItemRow[],
  query: string,
  open: (item: ItemRow) => void,
): readonly PaletteEntry[] {
  return items
    .filter((item) => matches([item.title, item.fileName, ...item.tags].join(' '), query))
    .slice(0, mostOfEach)
    .map((item) => ({
      id: item.id,
      text: item.title ?? item.fileName,
      detail: item.time?.value.replace('T', ' ') ?? '',
      keys: [],
      run: () => open(item),
    }))
}

export function eventEntries(
  events: readonly CaseEvent[],
  query: string,
  open: (event: CaseEvent) => void,
): readonly PaletteEntry[] {
  return events
    .filter((event) => matches([event.title, event.who ?? '', event.amount ?? ''].join(' '), query))
    .slice(0, mostOfEach)
    .map((event) => ({
      id: event.id,
      text: event.title,
      detail: event.time?.replace('T', ' ') ?? '',
      keys: [],
      run: () => open(event),
    }))
}
