import type { LongReading } from '../../shared/model/reading.ts'
import type { ReadOutcome } from './read-kept.ts'

/** What a thread read, arrived where it is written. */
export type CarriedOutcome = Omit<ReadOutcome, 'reading'> & { readonly reading: LongReading | null }
