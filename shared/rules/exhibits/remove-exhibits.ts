import type { ExhibitId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

/** Without these; their items stay on the desk. */
export function removeExhibits(
  exhibits: readonly ExhibitDraft[],
  exhibitIds: readonly ExhibitId[],
): ExhibitDraft[] {
  const wanted = new Set<ExhibitId | undefined>(exhibitIds)
  return renumberExhibits(exhibits.filter((exhibit) => !wanted.has(exhibit.id)))
}
