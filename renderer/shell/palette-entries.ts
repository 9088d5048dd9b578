import type { SearchHit, SearchHitKind } from '../../shared/contract/search-contract.ts'
import type { TextRange } from '../../shared/rules/search/find-ranges.ts'
import { setFound } from '../state/found.ts'
import { goTo } from '../state/view.ts'
import { foldText } from '../words/fold-text.ts'
import type { shellWords } from './shell-words.ts'

/** What one search finds, best first, each with how to go there. */
export type PaletteEntry = {
  readonly id: string
  readonly text: string
  /** What of the text is marked. */
  readonly ranges: readonly TextRange[]
  /** Something stands before it. */
  readonly isCut: boolean
  readonly detail: string
  readonly keys: readonly string[]
  readonly run: () => void
}
export type ShellText = (
  key: keyof (typeof shellWords)['zh'],
  values?: Record<string, string | number>,
) => string

/** Every word of the query stands somewhere in the text. */
export function matches(text: string, query: string): boolean {
  const folded = foldText(text)
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

const sections = [
  ['item', 'items'],
  ['event', 'timeline'],
  ['exhibit', 'exhibits'],
  ['row', 'bills'],
  ['message', 'chats'],
  ['paragraph', 'texts'],
  ['line', 'pictures'],
] as const satisfies readonly (readonly [SearchHitKind, string])[]

/** Hits by what they are, in the order in which they were ranked. */
export function hitSections(hits: readonly SearchHit[], t: ShellText) {
  return sections.map(([kind, name]) => ({
    name: t(name),
    entries: hits.filter((hit) => hit.kind === kind).map((hit) => hitEntry(hit, t)),
  }))
}

function hitEntry(hit: SearchHit, t: ShellText): PaletteEntry {
  const { kind, itemId, eventId, exhibitId, line, text, ranges, isCut } = hit
  return {
    id: [kind, itemId ?? eventId ?? exhibitId, line].join(' '),
    text,
    ranges,
    isCut,
    detail: [hit.match === 'near' ? t('near') : '', whereOf(hit, t)].filter(Boolean).join(' · '),
    keys: [],
    run: () => openHit(hit),
  }
}

const lineWords = {
  row: 'place',
  message: 'place',
  paragraph: 'placeParagraph',
  line: 'place',
} as const

function whereOf({ kind, title, text, line = 0, isPage }: SearchHit, t: ShellText): string {
  if (isPage === true) return t('placePage', { title, line })
  switch (kind) {
    case 'row':
    case 'message':
    case 'paragraph':
    case 'line':
      return t(lineWords[kind], { title, line })
    default:
      return title === text ? '' : title
  }
}

function openHit({ itemId, eventId, exhibitId, box }: SearchHit): void {
  setFound(itemId !== undefined && box !== undefined ? { itemId, box } : null)
  if (eventId !== undefined) goTo('timeline', { eventId })
  else if (exhibitId !== undefined) goTo('exhibits', { exhibitId })
  else if (itemId !== undefined) goTo('items', { itemId })
}
