import type { ChatMessage } from '../../../../shared/model/message.ts'

/** A table that one program writes: how its header is known, and how a row becomes a message. */
export type ChatCsv = {
  readonly reader: string
  /** Headings that must all be there, in lower case. */
  readonly needs: readonly string[]
  /** Null for a row that is no message. `cell` gives the text under a heading in lower case, empty where there is none. */
  readonly read: (cell: (heading: string) => string, line: number) => ChatMessage | null
}
