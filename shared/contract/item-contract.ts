import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { ItemId } from '../model/ids.ts'
import { type ItemKind, type MediaFacts, type Original, type ProofKind, proofKinds } from '../model/item.ts'
import type { Message } from '../model/message.ts'
import type { KeptAnswers } from '../model/read-answers.ts'
import type { UnreadLine } from '../model/reading.ts'
import type { CandidateTime } from '../model/time.ts'
import type { Transaction } from '../model/transaction.ts'
import { amount, type Coded, itemId, itemIds, line, paragraph, procedure, type WorkProgress } from './base.ts'
import type { PageLook } from './page-look.ts'

/** What a list shows of an item; 10,000 of them cross at once. */
export type ItemRow = {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly title: string | null
  readonly fileName: string
  readonly proofKind: ProofKind
  readonly tags: readonly string[]
  readonly time: CandidateTime | null
  readonly takenInAt: string
  readonly sizeBytes: number
  /** Upright size; null where it has none. */
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly pageCount: number | null
  readonly durationSeconds: number | null
  readonly hasThumbnail: boolean
  readonly hasProves: boolean
  readonly unreadLines: number
  readonly eventCount: number
  /** Its mark is `exhibitMark(language, exhibit.number, exhibit.part ?? undefined)`. */
  readonly exhibit: { readonly number: number; readonly part: number | null } | null
  readonly binnedAt: string | null
}

export type ItemDetail = ItemRow & {
  readonly original: Original
  readonly sourcePath: string
  /** What it came in, and the way to it inside; the container may be in the bin. */
  readonly container: { readonly itemId: ItemId; readonly name: string; readonly path: string } | null
  readonly facts: MediaFacts
  readonly proves: string | null
  readonly source: string | null
  readonly people: readonly string[]
  readonly amount: string | null
  readonly transcript: string | null
  /** Every candidate; `chosenTime` is an index into it, null when the time is unknown. */
  readonly times: readonly CandidateTime[]
  readonly chosenTime: number | null
  /** Other paths where the same bytes were seen. */
  readonly sightings: readonly { readonly path: string; readonly at: string }[]
  readonly reading: {
    readonly type: 'bill' | 'chat' | 'text'
    readonly reader: string
    readonly encoding: string
    readonly rowCount: number
    readonly unread: readonly UnreadLine[]
    readonly notes: readonly Coded[]
    /** What a person said of it. */
    readonly answers: KeptAnswers
  } | null
  readonly log: readonly {
    readonly seq: number
    readonly at: string
    readonly action: string
    readonly hash: string
  }[]
}

/** Where a file that is to be taken in lies: uploaded to the core before, or on this computer (desktop host only). */
export const takeInSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('upload'), uploadId: z.string().max(100) }),
  z.object({ type: z.literal('paths'), paths: z.array(z.string().min(1).max(32_000)).min(1).max(20_000) }),
])
export type TakeInSource = Readonly<z.infer<typeof takeInSource>>

export type TakeInResult = {
  readonly taken: readonly ItemId[]
  readonly duplicates: readonly { readonly fileName: string; readonly itemId: ItemId }[]
  readonly refused: readonly (Coded & { readonly fileName: string })[]
  readonly warnings: readonly Coded[]
  /** Of what was taken in: what its reader must ask a person about (`readerQuestions` of its notes). */
  readonly questions: readonly ItemId[]
  /** What needs a password to be read or unpacked: `unlock`. */
  readonly locked: readonly ItemId[]
  /** What is finished stays when the work is cancelled. */
  readonly isCancelled: boolean
}
export type UnlockResult = Omit<TakeInResult, 'isCancelled'> & {
  /** What the password opened, other files of the batch among it. */
  readonly unlocked: readonly ItemId[]
}
export type TakeInEvent =
  | { readonly type: 'progress'; readonly progress: WorkProgress }
  | { readonly type: 'done'; readonly result: TakeInResult }

const wallClock = z.string().regex(/^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?$/)
const zone = z
  .string()
  .regex(/^(UTC|[+-]\d{2}:\d{2})$/)
  .nullable()
/** A time as a person states it; its precision is how much of it is written (`2023-05`, `2023-05-01T20:13`). */
export const statedTime = z.discriminatedUnion('type', [
  z.object({ type: z.literal('exact'), value: wallClock, zone }),
  z.object({ type: z.literal('about'), value: wallClock, zone }),
  z.object({ type: z.literal('between'), value: wallClock, until: wallClock, zone }),
  z.object({ type: z.literal('unknown') }),
])
export type StatedTime = Readonly<z.infer<typeof statedTime>>

export type ItemPage<T> = { readonly total: number; readonly from: number; readonly rows: readonly T[] }
const range = z.object({
  itemId,
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(2_000),
})

/** An hour of speech has about 20,000 characters. */
const transcript = z.string().max(200_000)

const batchId = z.string().min(1).max(100)

export const itemContract = {
  list: procedure
    .input(z.object({ where: z.enum(['desk', 'bin']) }))
    .output(type<{ readonly revision: number; readonly rows: readonly ItemRow[] }>()),
  get: procedure.input(z.object({ itemId })).output(type<ItemDetail>()),
  transactions: procedure
    .input(range)
    .output(type<ItemPage<Transaction> & { readonly columns: readonly string[] }>()),
  messages: procedure.input(range).output(type<ItemPage<Message>>()),
  paragraphs: procedure.input(range).output(type<ItemPage<string>>()),
  /** Rebuilds how a page or the page in a mail looked, for `pageMediaPath`: still, and without anything that could load. */
  pageLook: procedure.input(z.object({ itemId })).output(type<PageLook>()),
  /** Steps with one `batchId` become one step to undo. */
  takeIn: procedure
    .input(z.object({ batchId, source: takeInSource }))
    .output(eventIterator(type<TakeInEvent>())),
  /**
   * What runs for this batch, or begins later, ends at once with a result that names what was finished. An abort would
   * lose that.
   */
  stopTakeIn: procedure.input(z.object({ batchId })).output(type<void>()),
  /**
   * Tries a password on the original of an item, and on what else of the batch is locked: a bill or a PDF gets its
   * reading, an archive its contents, as part of the batch's step. It is held in memory only.
   */
  unlock: procedure
    .input(z.object({ itemId, password: z.string().min(1).max(1_000), batchId }))
    .output(type<UnlockResult>()),
  /** The same fields for all of them; what is not named stays as it is. */
  describe: procedure
    .input(
      z.object({
        itemIds,
        patch: z
          .object({
            title: line.nullable(),
            proves: paragraph.nullable(),
            source: line.nullable(),
            proofKind: z.enum(proofKinds),
            people: z.array(line.min(1)).max(50),
            amount: amount.nullable(),
            transcript: transcript.nullable(),
          })
          .partial(),
      }),
    )
    .output(type<void>()),
  /** Chooses one of the item's own candidate times. */
  chooseTime: procedure.input(z.object({ itemId, index: z.number().int().min(0) })).output(type<void>()),
  stateTime: procedure.input(z.object({ itemIds, time: statedTime })).output(type<void>()),
  tag: procedure
    .input(
      z.object({
        itemIds,
        add: z.array(line.min(1).max(60)).max(50),
        remove: z.array(line.min(1).max(60)).max(50),
      }),
    )
    .output(type<void>()),
  /** To the bin and back; what is in the bin is in no event and no exhibit. */
  bin: procedure.input(z.object({ itemIds })).output(type<void>()),
  restore: procedure.input(z.object({ itemIds })).output(type<void>()),
  /** Files that were seen and not taken in, the newest first. */
  refusals: procedure.output(
    type<
      readonly {
        readonly path: string
        readonly code: string
        readonly message: string
        readonly at: string
      }[]
    >(),
  ),
}
