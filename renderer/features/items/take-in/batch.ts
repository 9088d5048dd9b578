import type { Coded } from '../../../../shared/contract/base.ts'
import type { TakeInResult } from '../../../../shared/contract/item-contract.ts'

/** A file of the browser with its path below what was dropped, with `/`. */
export type PickedFile = { readonly file: File; readonly path: string; readonly sizeBytes: number }
export type Refused = TakeInResult['refused'][number]
/** What was found in a drop: files, and what could not be looked into. */
export type Picked = {
  readonly files: readonly Omit<PickedFile, 'sizeBytes'>[]
  readonly refused: readonly Refused[]
}

/** Files that the browser hands over, found as folders are walked; or paths of this computer, on the desktop. */
export type BatchSource =
  | { readonly type: 'files'; readonly pick: (onFound: (count: number) => void) => Promise<Picked> }
  | { readonly type: 'paths'; readonly paths: readonly string[] }

/** How far a batch was at a moment. */
export type Milestone = {
  readonly atMs: number
  readonly done: number
  readonly doneBytes: number
  readonly share: number
}

/** One drop, paste or choice of files. All of it is one step to undo. */
export type Batch = {
  readonly id: string
  readonly state: 'waiting' | 'listing' | 'running' | 'stopping' | 'done'
  /** Files and bytes that are to be taken in; null bytes where nobody has added them up. */
  readonly found: number
  readonly foundBytes: number | null
  readonly done: number
  readonly doneBytes: number
  readonly milestones: readonly Milestone[]
  /** By `performance.now()`. */
  readonly startedAtMs: number | null
  readonly endedAtMs: number | null
  readonly taken: TakeInResult['taken']
  readonly duplicates: TakeInResult['duplicates']
  readonly refused: readonly Refused[]
  readonly warnings: readonly Coded[]
  /** Materials about which their reader asks something. */
  readonly questions: TakeInResult['questions']
  /** Materials that need a password, or needed one until it was entered. */
  readonly locked: TakeInResult['locked']
  /** Files that were not taken in because the user stopped, or because the core could not go on. */
  readonly leftOut: number
}

export function newBatch(id: string, found: number): Batch {
  return {
    id,
    state: 'waiting',
    found,
    foundBytes: null,
    done: 0,
    doneBytes: 0,
    milestones: [],
    startedAtMs: null,
    endedAtMs: null,
    taken: [],
    duplicates: [],
    refused: [],
    warnings: [],
    questions: [],
    locked: [],
    leftOut: 0,
  }
}

export function isOver({ state }: Batch): boolean {
  return state === 'done'
}
