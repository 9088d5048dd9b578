import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import type {
  RecognitionCounts,
  RecognitionFacts,
  StoredRecognition,
  UnrecognizedPicture,
} from './store/recognition-store.ts'
import type { Stores } from './store/stores.ts'

/**
 * Text that was read in pictures: derived, so outside of steps and of the custody log (docs/decisions/005). Saving it
 * tells no listener.
 */
export type RecognitionMethods = {
  /** What was read in the picture with these bytes; null while nobody looked. */
  findRecognition(sha256: Sha256): StoredRecognition | null
  /** Of every picture that was looked at, in the bin too. */
  recognitionFacts(): readonly RecognitionFacts[]
  recognitionCounts(engine: string): RecognitionCounts
  /** The first picture on the desk after this one that the engine has not read, or of all of them. */
  nextUnrecognized(engine: string, after: ItemId | null): UnrecognizedPicture | null
  saveRecognition(found: StoredRecognition): void
}

export function createRecognitionMethods({ stores }: { readonly stores: Stores }): RecognitionMethods {
  const { recognitions } = stores
  return {
    findRecognition: (sha256) => recognitions.find(sha256),
    recognitionFacts: () => recognitions.all(),
    recognitionCounts: (engine) => recognitions.counts(engine),
    nextUnrecognized: (engine, after) => recognitions.next(engine, after),
    saveRecognition: (found) => recognitions.save(found),
  }
}
