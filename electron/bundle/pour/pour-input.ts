import type { EmbeddedFile } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { PictureSource } from '../../../shared/model/picture-source.ts'

export type PourProgress = {
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly bytes: number
}
export type PourInput = {
  /** The typeset book with a placeholder for every picture and embedded file. */
  readonly skeleton: Uint8Array
  readonly pictures: readonly PictureSource[]
  /** Where an original lies. */
  readonly pathOf: (sha256: Sha256) => string
  readonly derivedFolder: string
  readonly targetPath: string
  readonly embedded: readonly EmbeddedFile[]
  readonly signal: AbortSignal
  readonly onProgress: (progress: PourProgress) => void
}
