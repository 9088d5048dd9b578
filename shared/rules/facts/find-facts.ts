import { type Fact, factKinds } from '../../model/fact.ts'
import type { ItemId } from '../../model/ids.ts'
import type { FactText, SeenFact } from './fact-text.ts'
import { findAmounts } from './find-amounts.ts'
import { findCardCodes } from './find-card-codes.ts'
import { findAgents, findParties, findPlatforms, findShops } from './find-names.ts'
import { findOrderNumbers } from './find-order-numbers.ts'
import { findPhones } from './find-phones.ts'
import { findTimes } from './find-times.ts'

type Sources = {
  readonly itemId: ItemId
  readonly texts: readonly FactText[]
  /** When the screen was as it shows, on a wall clock; null where nobody knows. */
  readonly captured: string | null
  /** Names of the other sides of the case. */
  readonly parties: readonly string[]
}
/** More of a kind is no suggestion any more. */
const mostOfKind = 12

/** What the texts of an item seem to say, each once, by kind and the surest first. */
export function findFacts({ itemId, texts, ...known }: Sources): readonly Fact[] {
  const best = new Map<string, Fact>()
  for (const text of texts) {
    for (const seen of findInParts(text.text, known)) {
      const fact = place(seen, text, itemId)
      const key = `${fact.kind} ${fact.value}`
      const known = best.get(key)
      if (known === undefined || known.confidence < fact.confidence) best.set(key, fact)
    }
  }
  return factKinds.flatMap((kind) =>
    [...best.values()]
      .filter((fact) => fact.kind === kind)
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, mostOfKind),
  )
}

/** Some expressions try every way of splitting a text, of which a long one has too many: it is looked at in parts. */
const part = { length: 480, overlap: 160 }

function* findInParts(text: string, known: Pick<Sources, 'captured' | 'parties'>): Generator<SeenFact> {
  const margin = part.overlap / 2
  for (let from = 0; ; from += part.length - part.overlap) {
    const isLast = from + part.length >= text.length
    for (const seen of findInText(text.slice(from, from + part.length), known)) {
      // What begins near an edge is seen whole, with what stands around it, in the part before or after.
      const isWhole = (from === 0 || seen.at >= margin) && (isLast || seen.at < part.length - margin)
      if (isWhole) yield { ...seen, at: from + seen.at }
    }
    if (isLast) return
  }
}

function findInText(
  text: string,
  { captured, parties }: Pick<Sources, 'captured' | 'parties'>,
): readonly SeenFact[] {
  return [
    ...withoutContext.flatMap((find) => find(text)),
    ...findTimes(text, captured),
    ...findParties(text, parties),
  ]
}

const withoutContext = [
  findOrderNumbers,
  findCardCodes,
  findAmounts,
  findShops,
  findPlatforms,
  findAgents,
  findPhones,
]

function place({ at, ...seen }: SeenFact, { line, pieces }: FactText, itemId: ItemId): Fact {
  const piece = pieces.findLast((each) => each.at <= at)
  if (piece === undefined) return { ...seen, itemId, line }
  const confidence = seen.confidence * piece.confidence
  return { ...seen, itemId, line: piece.line, box: piece.box, confidence }
}
