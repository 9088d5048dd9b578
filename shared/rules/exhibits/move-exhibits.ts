import type { ExhibitId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

/** Together and in their own order, so that the first of them stands at `position` of the list without them. */
export function moveExhibits(
  exhibits: readonly ExhibitDraft[],
  exhibitIds: readonly ExhibitId[],
  position: number,
): ExhibitDraft[] {
  const wanted = new Set<ExhibitId | undefined>(exhibitIds)
  const moved = exhibits.filter((exhibit) => exhibit.id !== undefined && wanted.has(exhibit.id))
  const rest = exhibits.filter((exhibit) => !moved.includes(exhibit))
  return renumberExhibits([...rest.slice(0, position), ...moved, ...rest.slice(position)])
}
