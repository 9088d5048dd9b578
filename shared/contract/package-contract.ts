import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { ExhibitId, ItemId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import { type Coded, language, procedure, type WorkProgress } from './base.ts'

export const packageOptions = z.object({
  recipientId: z.string().max(60),
  language,
  /** Megabytes of 1,000,000 bytes; null follows the recipient. */
  maxVolumeMb: z.number().positive().max(100_000).nullable(),
  embedOriginals: z.boolean(),
})
export type PackageOptions = Readonly<z.infer<typeof packageOptions>>

/** What the check before export found; `items` and `exhibits` lead to the place where it is mended. */
export type Finding = Coded & {
  readonly severity: 'blocking' | 'warning' | 'note'
  readonly itemIds: readonly ItemId[]
  readonly exhibitIds: readonly ExhibitId[]
}

export type PlannedExhibit = {
  readonly exhibitId: ExhibitId
  readonly mark: string
  readonly title: string
  readonly firstPage: number
  readonly pages: number
}
/** The real plan, typeset as the export does, with small pictures. The PDF of each volume is at `mediaPath`. */
export type Preview = {
  readonly volumes: readonly {
    readonly mediaPath: string
    readonly name: string
    readonly pages: number
    readonly sizeBytes: number
    /** What the real volume will weigh, about. */
    readonly expectedBytes: number
  }[]
  readonly exhibits: readonly PlannedExhibit[]
  readonly warnings: readonly Coded[]
  readonly tookMs: number
}

export type MadePackage = {
  readonly id: string
  readonly name: string
  readonly recipientId: string
  readonly language: Language
  readonly madeAt: string
  /** Its folder or zip is not where it was made. */
  readonly isMissing: boolean
  readonly sizeBytes: number
  readonly exhibitCount: number
  /** Where the zip can be saved from, under `/media/`. */
  readonly zipMediaPath: string
}
export type ExportEvent =
  | { readonly type: 'progress'; readonly progress: WorkProgress }
  | {
      readonly type: 'done'
      readonly made: MadePackage
      readonly exhibits: readonly PlannedExhibit[]
      readonly warnings: readonly Coded[]
    }

export type Verdict = {
  readonly isSound: boolean
  readonly files: number
  readonly problems: readonly (Coded & { readonly path: string })[]
  /** What this proves and what it does not, in the asked language. */
  readonly explanation: string
}

const packageId = z.object({ id: z.string().max(40) })

export const packageContract = {
  preflight: procedure.input(packageOptions).output(type<readonly Finding[]>()),
  preview: procedure.input(packageOptions).output(type<Preview>()),
  /** Writes into the case's own `packages` folder; never over an existing one. */
  export: procedure.input(packageOptions).output(eventIterator(type<ExportEvent>())),
  list: procedure.output(type<readonly MadePackage[]>()),
  verify: procedure.input(packageId.extend({ language })).output(type<Verdict>()),
  reveal: procedure.input(packageId).output(type<void>()),
}
