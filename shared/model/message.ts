import type { ItemId } from './ids.ts'

export type MessageKind = 'text' | 'system' | 'media' | 'recalled' | 'transfer'
/** One message of a chat export; `text` is verbatim. `time` is wall-clock ISO in `zone`, null where the export has none. */
export type ChatMessage = {
  /** From 1: the line of a text, the row of a table, or the place among the records of a file that has no lines. */
  readonly line: number
  readonly time: string | null
  readonly precision: 'second' | 'minute' | 'day' | null
  /** `UTC`, an offset such as `+08:00`, or null where the export does not say. */
  readonly zone: string | null
  /** null for system lines. */
  readonly sender: string | null
  readonly kind: MessageKind
  readonly text: string
  /** File name of media that the message names, if any. */
  readonly mediaName: string | null
  /** The clock as written, where no day stands with it and `time` is therefore null. */
  readonly clock?: string
  /** Which conversation it belongs to, where the file names it. */
  readonly conversation?: string
  /** Money of a transfer or red packet as a decimal such as `200.00`, where it is written. */
  readonly amount?: string
  /** What the message answers, verbatim; `name: text` where the export names who said it. */
  readonly quoted?: string
}
export type Message = ChatMessage & { readonly itemId: ItemId }
