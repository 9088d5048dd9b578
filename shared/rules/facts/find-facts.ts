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
    for (const seen of findInText(text.text, known)) {
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
