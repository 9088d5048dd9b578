import { type } from '@orpc/contract'
import { z } from 'zod'
import { type ColumnMapping, mappableFields } from '../model/column-mapping.ts'
import type { ItemId } from '../model/ids.ts'
import type { ChatMessage } from '../model/message.ts'
import type { UnreadLine } from '../model/reading.ts'
import type { BillRow, TransactionDirection } from '../model/transaction.ts'
import { itemId, procedure } from './base.ts'

/** One table of a file as it stands, for a person to look at. */
export type ShownTable = {
  /** Of the sheet; empty for a text. */
  readonly name: string
  readonly rowCount: number
  readonly columnCount: number
  /** The first rows. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** What the columns may be, as far as heading and cells show. */
  readonly guess: ColumnMapping
}

/** How a table would read; nothing of it is in the case. */
export type MappedPreview = {
  readonly rowCount: number
  readonly undatedCount: number
  readonly first: readonly BillRow[]
  readonly unreadCount: number
  readonly firstUnread: readonly UnreadLine[]
  /** Totals and dividers, which are no transactions. */
  readonly footerCount: number
  readonly sums: readonly {
    readonly direction: TransactionDirection
    readonly currency: string
    readonly count: number
    readonly amount: string
  }[]
  /** An example of dates whose day and month nobody can tell apart; null where there is none. */
  readonly unclearDate: string | null
}

/** How pasted text would read as a conversation. */
export type PastedPreview = {
  readonly certainty: 'certain' | 'likely' | 'unsure'
  readonly messageCount: number
  readonly undatedCount: number
  readonly participants: readonly string[]
  /** The first messages, with their lines. */
  readonly first: readonly ChatMessage[]
  /** Lines that belong to no message. */
  readonly unplacedCount: number
  readonly firstUnplaced: readonly UnreadLine[]
  /** Some message has a clock without a day. */
  readonly needsDay: boolean
}

export type RereadResult = {
  readonly type: 'bill' | 'chat' | 'text'
  readonly rowCount: number
  readonly unreadCount: number
  /** Other materials with the same heading that were read by the same answer. */
  readonly alikeCount: number
}

const tableName = z.string().max(300)
const headerLine = z.number().int().min(1).max(2_000_000).nullable()
export const columnMapping = z.object({
  headerLine,
  columns: z.partialRecord(z.enum(mappableFields), z.number().int().min(0).max(20_000)),
  sign: z.enum(['minus-is-out', 'minus-is-in', 'unstated']),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  decimalMark: z.enum(['.', ',']),
  zone: z
    .string()
    .regex(/^(UTC|[+-]\d{2}:\d{2})$/)
    .nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
const mapped = z.object({ itemId, table: tableName, mapping: columnMapping })
const day = z.iso.date().nullable()
/** A long conversation; beyond it a file is the better way. */
const pastedText = z.string().min(1).max(2_000_000)

/** What a reader must ask a person, and what it makes of the answer. Each answer is one step to undo. */
export const readingContract = {
  tables: procedure.input(z.object({ itemId })).output(type<readonly ShownTable[]>()),
  /** With another line as the heading; null where the rows begin at once. */
  guess: procedure.input(z.object({ itemId, table: tableName, headerLine })).output(type<ColumnMapping>()),
  preview: procedure.input(mapped).output(type<MappedPreview>()),
  /** Reads the item by it, and remembers it for files with the same heading. */
  explainColumns: procedure.input(mapped).output(type<RereadResult>()),
  orderDates: procedure
    .input(z.object({ itemId, dateOrder: z.enum(['day-first', 'month-first', 'year-first']) }))
    .output(type<RereadResult>()),
  previewPasted: procedure.input(z.object({ text: pastedText, day })).output(type<PastedPreview>()),
  takeInPasted: procedure
    .input(z.object({ batchId: z.string().min(1).max(100), text: pastedText, day, isChat: z.boolean() }))
    .output(
      type<{ readonly itemId: ItemId; readonly isDuplicate: boolean; readonly messageCount: number }>(),
    ),
}
