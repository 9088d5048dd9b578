import type { MediaFacts } from './item.ts'
import type { ChatMessage } from './message.ts'
import type { CandidateTime } from './time.ts'
import type { BillRow } from './transaction.ts'

/** A line that a reader could not make sense of. Nothing is dropped without one of these. */
export type UnreadLine = { readonly line: number; readonly text: string; readonly reason: string }

/** Something a reader noticed about the file as a whole, as a code of the fault catalogue with its parameters. */
export type ReadingNote = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What a reader understood of one file. */
export type Reading =
  | {
      readonly type: 'bill'
      readonly reader: string
      readonly encoding: string
      readonly columns: readonly string[]
      readonly rows: readonly BillRow[]
      readonly unread: readonly UnreadLine[]
      readonly notes: readonly ReadingNote[]
      readonly times: readonly CandidateTime[]
    }
  | {
      readonly type: 'chat'
      readonly reader: string
      readonly encoding: string
      readonly messages: readonly ChatMessage[]
      readonly unread: readonly UnreadLine[]
      readonly notes: readonly ReadingNote[]
      readonly times: readonly CandidateTime[]
    }
  | {
      /** Plain text of a page, a mail or a document, by paragraph; `kind` is the item kind. */
      readonly type: 'text'
      readonly kind: 'page' | 'mail' | 'text'
      readonly reader: string
      readonly encoding: string
      readonly paragraphs: readonly string[]
      readonly facts: MediaFacts
      readonly notes: readonly ReadingNote[]
      readonly times: readonly CandidateTime[]
    }

type LongKey = 'rows' | 'messages' | 'paragraphs' | 'unread'
type Long<Kind> = Kind extends Reading
  ? {
      readonly [Key in keyof Kind]: Key extends LongKey
        ? Kind[Key] extends readonly (infer Row)[]
          ? Iterable<Row>
          : Kind[Key]
        : Kind[Key]
    }
  : never

/** A reading whose rows may be too many to be held at once: they come one after another, as often as they are asked for. */
export type LongReading = Long<Reading>
