import type { ItemId } from './ids.ts'

export type MessageKind = 'text' | 'system' | 'media' | 'recalled' | 'transfer'
/** One message of a chat export; `text` is verbatim. `time` is wall-clock ISO, null where the export has none. */
export type ChatMessage = {
  readonly line: number
  readonly time: string | null
  readonly precision: 'second' | 'minute' | 'day' | null
  readonly zone: string | null
  /** null for system lines. */
  readonly sender: string | null
  readonly kind: MessageKind
  readonly text: string
  /** File name of media that the message names, if any. */
  readonly mediaName: string | null
}
export type Message = ChatMessage & { readonly itemId: ItemId }
