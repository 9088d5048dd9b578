import type { SearchHit, SearchHitKind } from '../../../../shared/contract/search-contract.ts'
import { findNear } from '../../../../shared/rules/search/find-near.ts'
import { findRanges, rangeOf, type TextRange } from '../../../../shared/rules/search/find-ranges.ts'
import { foldForSearch, foldWithPlaces } from '../../../../shared/rules/search/fold-with-places.ts'
import { allOf, nearExpression } from '../../../../shared/rules/search/near-expression.ts'
import type { CaseText } from '../../../casefile/search-methods.ts'
import type { OpenCase } from '../desk.ts'
import { cutExcerpt } from './cut-excerpt.ts'

type Wish = { readonly query: string; readonly limit: number }
type Found = {
  readonly text: CaseText
  readonly ranges: readonly TextRange[]
  readonly match: SearchHit['match']
}

const mostRuns = 8
/** Nearly every text that has the characters has them in their order; of near ones few do. */
const mostCompared = { exact: 2_000, near: 200 }
const shortestNear = 4
const longestNear = 40
/** One letter is the beginning of too many sounds. */
const sounding = /^[a-z']{2,30}$/

/** What answers the query, the best first. Words of a query are looked for each; all of them must be there. */
export async function findHits(open: OpenCase, { query, limit }: Wish): Promise<readonly SearchHit[]> {
  const runs = query.split(/\s+/).map(foldForSearch).filter(Boolean).slice(0, mostRuns)
  if (runs.length === 0) return []
  const exact = findExact(open, runs, limit)
  const sounded = await findSounding(open, runs.join(''), limit)
  const [run] = runs
  const isFew = exact.length + sounded.length < limit
  const near = run !== undefined && runs.length === 1 && isFew ? findNearly(open, run, limit) : []
  return hitsOf(open, [...exact, ...sounded, ...near], limit)
}

function findExact({ caseFile }: OpenCase, runs: readonly string[], limit: number): Found[] {
  const accept = (text: string) => {
    const folded = foldForSearch(text)
    return runs.every((run) => folded.includes(run))
  }
  const question = { match: allOf(runs), accept, limit, mostCompared: mostCompared.exact }
  return caseFile.findTexts(question).map((text) => {
    return { text, ranges: findRanges(foldWithPlaces(text.text), runs) ?? [], match: 'exact' }
  })
}

async function findSounding({ caseFile }: OpenCase, typed: string, limit: number): Promise<Found[]> {
  if (!sounding.test(typed)) return []
  const letters = typed.replaceAll("'", '')
  // Dictionaries of ten megabytes: only for those who type letters.
  const { pinyinRange } = await import('./pinyin-range.ts')
  const found: Found[] = []
  for (const text of caseFile.names()) {
    const range = pinyinRange(text.text, letters)
    if (range !== null) found.push({ text, ranges: [range], match: 'pinyin' })
    if (found.length >= limit * kinds.length) break
  }
  return found
}

function findNearly({ caseFile }: OpenCase, run: string, limit: number): Found[] {
  if (run.length < shortestNear || run.length > longestNear) return []
  const accept = (text: string) => findNear(foldForSearch(text), run) !== null
  const question = { match: nearExpression(run), accept, limit, mostCompared: mostCompared.near }
  return caseFile.findTexts(question).flatMap((text): Found[] => {
    const folded = foldWithPlaces(text.text)
    const near = findNear(folded.folded, run)
    return near === null ? [] : [{ text, ranges: [rangeOf(folded, near.at, near.length)], match: 'near' }]
  })
}

const kinds: readonly SearchHitKind[] = ['item', 'event', 'exhibit', 'row', 'message', 'paragraph', 'line']

/** Each owner's text once, however it was found; an item once for all that is said of it. */
function hitsOf(open: OpenCase, found: readonly Found[], limit: number): SearchHit[] {
  const seen = new Set<string>()
  const counts = new Map<SearchHitKind, number>()
  return found.flatMap((entry): SearchHit[] => {
    const { text } = entry
    const kind = kindOf(text)
    const key = [kind, text.itemId ?? text.eventId ?? text.exhibitId, text.line].join(' ')
    const count = counts.get(kind) ?? 0
    if (seen.has(key) || count === limit) return []
    seen.add(key)
    counts.set(kind, count + 1)
    return [hitOf(open, kind, entry)]
  })
}

function hitOf({ reader }: OpenCase, kind: SearchHitKind, { text, ranges, match }: Found): SearchHit {
  const { itemId, eventId, exhibitId, line, box } = text
  const item = itemId === undefined ? undefined : reader.findDeskItem(itemId)
  return {
    kind,
    title: item === undefined ? text.text : (item.title ?? item.fileName),
    ...(itemId !== undefined && { itemId }),
    ...(eventId !== undefined && { eventId }),
    ...(exhibitId !== undefined && { exhibitId }),
    ...(line !== null && { line }),
    ...(kind === 'paragraph' && item?.kind === 'pdf' && { isPage: true }),
    ...(box !== undefined && { box }),
    ...cutExcerpt(text.text, ranges),
    match,
  }
}

function kindOf({ place }: CaseText): SearchHitKind {
  switch (place) {
    case 'eventTitle':
      return 'event'
    case 'exhibitTitle':
      return 'exhibit'
    case 'row':
    case 'message':
    case 'paragraph':
    case 'line':
      return place
    default:
      return 'item'
  }
}
