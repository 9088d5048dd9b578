import type { ChangeScope } from '../../shared/contract/case-contract.ts'
import type { CaseInfo } from '../../shared/model/case-info.ts'
import type { ChangeStep, StepAction } from '../../shared/model/change-step.ts'
import type { JsonValue, LogHead } from '../../shared/model/custody.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { EventId, ExhibitId, ItemId } from '../../shared/model/ids.ts'
import type {
  Item,
  ItemContainer,
  ItemKind,
  MediaFacts,
  Original,
  ProofKind,
} from '../../shared/model/item.ts'
import type { Language } from '../../shared/model/language.ts'
import type { LongReading } from '../../shared/model/reading.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import type { AnswerMethods } from './answer-methods-type.ts'
import type { CaseQueries } from './case-queries.ts'
import type { LogCheck } from './check-log.ts'
import type { LookMethods } from './look-methods.ts'
import type { RecognitionMethods } from './recognition-methods.ts'
import type { SearchMethods } from './search-methods.ts'

type MoreMethods = AnswerMethods & CaseQueries & LookMethods & RecognitionMethods & SearchMethods

/**
 * One case on disk, open and locked. Every change is one transaction that holds its custody entry too; a change that
 * changes nothing writes nothing. Methods throw a Fault `case-damaged`, `case-unwritable` or `disk-full` where the
 * disk fails them, and `item-not-found` for an id that the case does not have.
 */
export type CaseFile = MoreMethods & {
  readonly folder: string
  readonly originalsFolder: string
  readonly derivedFolder: string
  readonly packagesFolder: string
  /** `originals/ab/<sha256>.<extension>` as an absolute path. */
  originalPath(original: Pick<Original, 'sha256' | 'extension'>): string
  /** The item with these bytes, on the desk or in the bin; null for one whose taking in was undone. */
  findItemBySha256(sha256: string): ItemId | null
  /** The bytes as the case keeps them, also of an item whose taking in was undone. */
  findOriginal(sha256: string): Original | null
  hasReading(itemId: ItemId): boolean
  /**
   * Makes an item of bytes that lie fsynced at `originalPath` already. For a known hash, in the bin too, it records that
   * the bytes were seen under another path instead, once for each path. An item whose taking in was undone comes back
   * as it was. With a `batchId` it is part of that batch's step `items-taken-in`, without one it is no step.
   */
  takeIn(taken: TakenFile, batchId?: string): { readonly itemId: ItemId; readonly isDuplicate: boolean }
  /** Whether all files in a container were gone through, and none of them is withdrawn since. */
  isUnpacked(container: ItemId): boolean
  /**
   * What opening or unpacking the original found: replaces its facts, and adds times. No step: it can be found again at
   * any time. `chosenTime` stays.
   */
  saveFacts(itemId: ItemId, facts: MediaFacts, times?: readonly CandidateTime[]): void
  recordRefusal(refusal: { readonly path: string; readonly code: string; readonly message: string }): void
  /** Replaces an earlier reading of the item; sets its kind and merges facts and times. `chosenTime` stays. */
  saveReading(itemId: ItemId, reading: LongReading): void
  info(): CaseInfo
  updateInfo(patch: Partial<CaseInfo>): void
  updateItem(itemId: ItemId, patch: ItemPatch): void
  /** The same for all of them, with one entry in the log. */
  updateItems(itemIds: readonly ItemId[], patch: ItemPatch): void
  /** Events and exhibits may name items of the desk only; another one throws `item-not-found`. */
  events(): readonly CaseEvent[]
  exhibits(): readonly Exhibit[]
  replaceEvents(events: readonly Omit<CaseEvent, 'id'>[]): void
  /** Numbers are stored as given; an exhibit keeps its id while its number stays. */
  replaceExhibits(exhibits: readonly Omit<Exhibit, 'id'>[]): void
  /**
   * Writes the events as given, touching only rows that differ: one with an `id` keeps it, one without gets a new one,
   * one that is not named is gone. Returns the ids in the given order.
   */
  saveEvents(events: readonly (Omit<CaseEvent, 'id'> & { readonly id?: EventId })[]): readonly EventId[]
  /** The same for exhibits; their order is that of their numbers. */
  saveExhibits(exhibits: readonly (Omit<Exhibit, 'id'> & { readonly id?: ExhibitId })[]): readonly ExhibitId[]
  /** Takes the tags of `remove` off, then puts those of `add` on. Tags are listed in the order of their code points. */
  tagItems(
    itemIds: readonly ItemId[],
    tags: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): void
  /** To the bin (out of every event and exhibit), or back from it. The original's bytes stay in either case. */
  binItems(itemIds: readonly ItemId[]): void
  restoreItems(itemIds: readonly ItemId[]): void
  /**
   * Runs changes in one transaction as one step that the user can undo; what changes outside of a step (readings,
   * packages, refusals) cannot be undone, and a change outside of one to what steps are about (the arrangement of the
   * command line) forgets them. A step with the `batchId` of the last one joins it; one inside of another is part of it.
   * A step that changed nothing is none. The last 1,000 are kept.
   */
  step<Result>(
    step: { readonly action: StepAction; readonly count: number; readonly batchId?: string },
    perform: () => Result,
  ): Result
  /** Undoing is a change of its own with an entry in the custody log; null when there is nothing to undo. */
  undo(): ChangeStep | null
  redo(): ChangeStep | null
  history(): { readonly undo: ChangeStep | null; readonly redo: ChangeStep | null }
  /** Called after each committed change with what it touched; returns how to stop. A listener must not throw. */
  onChange(listener: (scopes: readonly ChangeScope[]) => void): () => void
  /** `snapshot` and `items` hold the desk's items alone; an item whose taking in was undone is in neither place. */
  binnedItems(): readonly Item[]
  findItem(itemId: ItemId): Item | null
  packages(): readonly (BuiltPackage & { readonly at: string })[]
  recordPackage(built: BuiltPackage): void
  hasPackages(): boolean
  items(): readonly Item[]
  snapshot(): CaseSnapshot
  logHead(): LogHead
  checkLog(): LogCheck
  close(): void
}

export type TakenFile = {
  readonly original: Original
  readonly kind: ItemKind
  readonly fileName: string
  readonly sourcePath: string
  readonly container?: ItemContainer
  readonly facts: MediaFacts
  readonly times: readonly CandidateTime[]
  readonly chosenTime: number | null
  readonly proofKind: ProofKind
}

/** What the user may say of an item. `addTime` is added to its times and chosen. */
export type ItemPatch = {
  readonly title?: string | null
  readonly proves?: string | null
  readonly source?: string | null
  readonly proofKind?: ProofKind
  readonly people?: readonly string[]
  readonly amount?: string | null
  readonly transcript?: string | null
  readonly addTime?: CandidateTime
  readonly chosenTime?: number | null
}

export type BuiltPackage = {
  readonly name: string
  readonly recipientId: string
  readonly language: Language
  readonly logHead: LogHead
  readonly bagSha256: string
  readonly exhibits: JsonValue
}
