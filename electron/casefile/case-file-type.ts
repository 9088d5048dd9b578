import type { CaseInfo } from '../../shared/model/case-info.ts'
import type { JsonValue, LogHead } from '../../shared/model/custody.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Item, ItemKind, MediaFacts, Original, ProofKind } from '../../shared/model/item.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import type { LogCheck } from './check-log.ts'

/**
 * One case on disk, open and locked. Every change is one transaction that holds its custody entry too; a change that
 * changes nothing writes nothing. Methods throw a Fault `case-damaged`, `case-unwritable` or `disk-full` where the
 * disk fails them, and `item-not-found` for an id that the case does not have.
 */
export type CaseFile = {
  readonly folder: string
  readonly originalsFolder: string
  readonly derivedFolder: string
  readonly packagesFolder: string
  /** `originals/ab/<sha256>.<extension>` as an absolute path. */
  originalPath(original: Pick<Original, 'sha256' | 'extension'>): string
  findItemBySha256(sha256: string): ItemId | null
  /**
   * Makes an item of bytes that lie fsynced at `originalPath` already. For a known hash it records that the bytes were
   * seen under another path instead, once for each path.
   */
  takeIn(taken: TakenFile): { readonly itemId: ItemId; readonly isDuplicate: boolean }
  recordRefusal(refusal: { readonly path: string; readonly code: string; readonly message: string }): void
  /** Replaces an earlier reading of the item; sets its kind and merges facts and times. `chosenTime` stays. */
  saveReading(itemId: ItemId, reading: Reading): void
  updateInfo(patch: Partial<CaseInfo>): void
  updateItem(itemId: ItemId, patch: ItemPatch): void
  replaceEvents(events: readonly Omit<CaseEvent, 'id'>[]): void
  /** Numbers are stored as given; an exhibit keeps its id while its number stays. */
  replaceExhibits(exhibits: readonly Omit<Exhibit, 'id'>[]): void
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
