import type { CaseInfo } from './case-info.ts'
import type { CustodyEntry, LogHead } from './custody.ts'
import type { CaseEvent } from './event.ts'
import type { Exhibit } from './exhibit.ts'
import type { ItemId, Sha256 } from './ids.ts'
import type { Item } from './item.ts'
import type { Message } from './message.ts'
import type { KeptAnswers } from './read-answers.ts'
import type { UnreadLine } from './reading.ts'
import type { Transaction } from './transaction.ts'

/** A whole case at one moment, as data: what plan and package work from. */
export type CaseSnapshot = {
  readonly info: CaseInfo
  readonly items: readonly Item[]
  readonly transactions: readonly Transaction[]
  readonly messages: readonly Message[]
  readonly texts: readonly ItemText[]
  readonly readings: readonly ItemReading[]
  readonly events: readonly CaseEvent[]
  readonly exhibits: readonly Exhibit[]
  readonly refusals: readonly Refusal[]
  readonly sightings: readonly Sighting[]
  readonly custodyLog: readonly CustodyEntry[]
  readonly logHead: LogHead
}
export type ItemText = { readonly itemId: string; readonly paragraphs: readonly string[] }
export type ItemReading = {
  readonly itemId: string
  readonly reader: string
  readonly columns: readonly string[]
  readonly unread: readonly UnreadLine[]
  /** What a person said of how it is to be read. */
  readonly answers?: KeptAnswers
}
/** A file that was seen and not taken in. */
export type Refusal = {
  readonly path: string
  readonly code: string
  readonly message: string
  readonly at: string
}
/** Same bytes seen again under another path. */
export type Sighting = {
  readonly itemId: ItemId
  readonly path: string
  readonly sha256: Sha256
  readonly at: string
}
