import type { ColumnMapping, DateOrder } from './column-mapping.ts'

/** What a person said of one file that its reader could not know. Plain data, since it crosses threads. */
export type ReadAnswers = {
  /** Of an encrypted archive or PDF. Held in memory only, never written anywhere. */
  readonly password?: string
  /** What the columns of tables with headings of their own are, by the signature of the headings. */
  readonly mappings?: ReadonlyMap<string, ColumnMapping>
  /** Of dates written in digits where nothing in the file tells. */
  readonly dateOrder?: DateOrder
}
