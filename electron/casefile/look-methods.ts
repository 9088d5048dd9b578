import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { AlikeOriginal, AlikePair, PrintedPicture, StoredLook } from './store/look-store.ts'
import type { UnrecognizedPicture } from './store/recognition-store.ts'
import type { Stores } from './store/stores.ts'

/** What was seen in pictures besides text: derived, so outside of steps and of the custody log. Saving tells no listener. */
export type LookMethods = {
  /** The codes in the picture with these bytes; null while nobody looked. */
  findLook(sha256: Sha256): Pick<StoredLook, 'engine' | 'at' | 'note' | 'codes'> | null
  /** The first picture on the desk after this one that the engine has not looked at, or of all of them. */
  nextUnseen(engine: string, after: ItemId | null): UnrecognizedPicture | null
  /** What pictures looked at before are compared by. */
  printsExcept(engine: string, sha256: Sha256): readonly PrintedPicture[]
  saveLook(look: StoredLook, alike: readonly AlikeOriginal[]): void
  /** Items of the desk whose pictures are alike, each pair once. */
  alikePairs(): readonly AlikePair[]
}

export function createLookMethods({ stores }: { readonly stores: Stores }): LookMethods {
  const { looks } = stores
  return {
    findLook: (sha256) => looks.find(sha256),
    nextUnseen: (engine, after) => looks.next(engine, after),
    printsExcept: (engine, sha256) => looks.prints(engine, sha256),
    saveLook: (look, alike) => looks.save(look, alike),
    alikePairs: () => looks.pairs(),
  }
}
