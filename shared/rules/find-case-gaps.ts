import { type CaseGap, type CaseGapId, caseGaps } from '../model/case-gap.ts'
import type { CaseInfo } from '../model/case-info.ts'
import type { CaseEvent } from '../model/event.ts'
import type { Exhibit } from '../model/exhibit.ts'
import type { Item, ProofKind } from '../model/item.ts'

export type GapInput = {
  readonly info: CaseInfo
  readonly items: readonly Item[]
  readonly events: readonly CaseEvent[]
  readonly exhibits: readonly Exhibit[]
  readonly hasPackages: boolean
}

/** What a dispute over a purchase needs and the case lacks, in the order in which it should be done. Pure. */
export function findCaseGaps(input: GapInput): CaseGap[] {
  const counts = countGaps(input)
  return caseGaps.flatMap((id) => (counts[id] > 0 ? [{ id, count: counts[id] }] : []))
}

function countGaps({ info, items, events, exhibits, hasPackages }: GapInput): Record<CaseGapId, number> {
  const proofs = new Set<ProofKind>(items.map((item) => item.proofKind))
  const hasBill = items.some((item) => item.kind === 'bill')
  const hasChat = items.some((item) => item.kind === 'chat' || item.kind === 'mail')
  const hasRespondent = info.parties.some(({ role, name }) => role !== 'claimant' && name.trim() !== '')
  const exhibited = new Set(exhibits.flatMap((exhibit) => exhibit.itemIds))
  const once = (isMissing: boolean): number => (isMissing ? 1 : 0)
  return {
    'no-items': once(items.length === 0),
    'order-page': once(!proofs.has('order')),
    'payment-proof': once(!proofs.has('payment') && !hasBill),
    'defect-proof': once(!proofs.has('defect')),
    'service-chat': once(!proofs.has('contact') && !hasChat),
    'platform-rules': once(!proofs.has('rules')),
    'order-number': once(info.orderIds.length === 0),
    respondent: once(!hasRespondent),
    'no-events': once(events.length === 0),
    'undated-items': items.filter((item) => item.chosenTime === null).length,
    'no-exhibits': once(exhibits.length === 0),
    // Where nothing is put forward yet, `no-exhibits` says it.
    'unused-items': exhibits.length === 0 ? 0 : items.filter((item) => !exhibited.has(item.id)).length,
    purposes: findPurposeless(exhibits, items).length,
    'no-package': once(!hasPackages),
  }
}

/** Exhibits of which neither they nor any of their items say what they prove. */
export function findPurposeless(exhibits: readonly Exhibit[], items: readonly Item[]): Exhibit[] {
  const purposed = new Set(items.filter((item) => isStated(item.proves)).map((item) => item.id))
  return exhibits.filter(
    (exhibit) => !isStated(exhibit.proves) && !exhibit.itemIds.some((itemId) => purposed.has(itemId)),
  )
}

function isStated(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}
