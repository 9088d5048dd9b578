import type { VolumePlan } from '../plan/volume-plan.ts'
import type { Book } from './layout-book.ts'
import type { Press } from './press.ts'

/** One volume on its way through the press. */
export type VolumeJob = { readonly press: Press; readonly volume: VolumePlan; readonly book: Book }
