import type { EventKind } from '../model/event.ts'
import type { ProofKind } from '../model/item.ts'

const kinds: Readonly<Record<ProofKind, EventKind>> = {
  order: 'ordered',
  payment: 'paid',
  defect: 'defect',
  contact: 'contact',
  rules: 'other',
  other: 'other',
}

/** What happened, as far as what an item proves tells. */
export function eventKindOfProof(proofKind: ProofKind): EventKind {
  return kinds[proofKind]
}
