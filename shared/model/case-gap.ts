/** What a dispute over a purchase needs and the case does not have yet (checklist 1–13). */
export const caseGaps = [
  'no-items',
  'order-page',
  'payment-proof',
  'defect-proof',
  'service-chat',
  'platform-rules',
  'order-number',
  'respondent',
  'no-events',
  'undated-items',
  'no-exhibits',
  'unused-items',
  'purposes',
  'no-package',
] as const
export type CaseGapId = (typeof caseGaps)[number]
export type CaseGap = { readonly id: CaseGapId; readonly count: number }
