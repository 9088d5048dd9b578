import type { Sha256 } from '../../shared/model/ids.ts'
import type { Recognition } from '../../shared/model/recognition.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { CaseFile } from '../casefile/case-file.ts'

/** What was read in the pictures that exhibits show, as far as somebody has looked: an export waits for nothing. */
export function readRecognized(
  caseFile: CaseFile,
  { items, exhibits }: CaseSnapshot,
): ReadonlyMap<Sha256, Recognition> {
  const exhibited = new Set(exhibits.flatMap((exhibit) => exhibit.itemIds))
  const shown = items.filter(({ id, kind }) => kind === 'image' && exhibited.has(id))
  return new Map(
    shown.flatMap(({ original: { sha256 } }) => {
      const found = caseFile.findRecognition(sha256)
      return found === null ? [] : [[sha256, found]]
    }),
  )
}
