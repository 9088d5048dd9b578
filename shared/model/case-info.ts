import type { Language } from './language.ts'

export type Party = {
  readonly role: 'claimant' | 'platform' | 'merchant' | 'other'
  readonly name: string
  readonly id: string | null
  readonly contact: string | null
}
export type CaseInfo = {
  readonly title: string
  readonly language: Language
  readonly parties: readonly Party[]
  readonly orderIds: readonly string[]
  /** Decimal string in yuan, or null when not stated. */
  readonly disputedAmount: string | null
  readonly createdAt: string
}
