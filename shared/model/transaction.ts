import type { ItemId } from './ids.ts'

export type TransactionDirection = 'out' | 'in' | 'neutral' | 'unknown'
export type TransactionStatus =
  | 'done'
  | 'pending'
  | 'closed'
  | 'refunded'
  | 'partly-refunded'
  | 'refund'
  | 'failed'
  | 'unknown'

/** One row of a payment bill. Money is a decimal string in `currency`; `time` is wall-clock ISO in `zone`. */
export type BillRow = {
  /** 1-based line (CSV physical line) or sheet row. */
  readonly line: number
  readonly time: string | null
  readonly zone: string | null
  readonly amount: string | null
  readonly refundedAmount: string | null
  readonly currency: string
  readonly direction: TransactionDirection
  readonly status: TransactionStatus
  readonly counterparty: string | null
  readonly counterpartyAccount: string | null
  readonly description: string | null
  readonly category: string | null
  readonly method: string | null
  readonly orderId: string | null
  readonly merchantOrderId: string | null
  readonly note: string | null
  /** Every cell, verbatim, in column order (padding kept). */
  readonly cells: readonly string[]
}
export type Transaction = BillRow & { readonly itemId: ItemId }
