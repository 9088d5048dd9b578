import type { FaultParams } from '../../../shared/faults/fault.ts'
import type { CandidateTime } from '../../../shared/model/time.ts'
import type { ContainerForm } from './container-form.ts'
import type { ContainerBudget } from './container-limits.ts'

/** Plain data, since it crosses threads. */
export type UnpackTask = {
  readonly form: ContainerForm
  readonly path: string
  readonly fileName: string
  /** Where the files go, by numbers as names: what a container calls them is never a path on this disk. */
  readonly folder: string
  readonly passwords: readonly string[]
  readonly budget: Readonly<ContainerBudget>
}

export type UnpackedFile = {
  readonly temporaryPath: string
  /** The way to it inside the container. */
  readonly path: string
  readonly sizeBytes: number
  /** When it was changed or sent, as the container says. */
  readonly times: readonly CandidateTime[]
}
export type LeftFile = { readonly path: string; readonly code: string; readonly params: FaultParams }

export type Unpacked =
  | {
      readonly type: 'unpacked'
      readonly files: readonly UnpackedFile[]
      /** What was not taken out, and why. */
      readonly left: readonly LeftFile[]
      /** What an operating system left there, and links: no evidence, and said. */
      readonly skipped: readonly LeftFile[]
      /** Files that no password opened. */
      readonly locked: readonly string[]
      readonly isEncrypted: boolean
      /** A password opened some of it. */
      readonly isUnlocked: boolean
    }
  /** Nothing was taken out: it is meant to hurt, damaged, or larger than the disk. */
  | { readonly type: 'refused'; readonly code: string; readonly params: FaultParams }
