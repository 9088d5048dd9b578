import type { ColumnMapping, DateOrder } from './column-mapping.ts'

/** What a person said of one file that its reader could not know, and that stands in the case. Never a password. */
export type KeptAnswers = {
  /** What the columns of one of its tables are. */
  readonly table?: ExplainedTable
  /** Of dates written in digits where nothing in the file tells; only a chat may have the year first. */
  readonly dateOrder?: DateOrder | 'year-first'
  /** It was pasted as text: a conversation, on the day that its clocks are of, or just a text. */
  readonly pasted?: { readonly isChat: boolean; readonly day: string | null }
}

export type ExplainedTable = {
  /** Of the sheet; empty for a text. */
  readonly name: string
  readonly mapping: ColumnMapping
  /** `headerSignature` of its heading; empty where the rows begin at once. */
  readonly signature: string
}

/** Everything that a reader is told beside the file. Plain data, since it crosses threads. */
export type ReadAnswers = KeptAnswers & {
  /** Of an encrypted archive or PDF. Held in memory only, never written anywhere. */
  readonly password?: string
  /** What the columns of tables with headings of their own are, by the signature of the headings. */
  readonly mappings?: ReadonlyMap<string, ColumnMapping>
}
