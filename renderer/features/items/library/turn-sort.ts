import type { SortField } from './library-sort.ts'
import { useLibrary } from './library-store.ts'

/** Sorts by a field; again by the same turns it round. */
export function turnSort(by: SortField): void {
  useLibrary.setState(({ sort }) => ({ sort: { by, isDescending: sort.by === by && !sort.isDescending } }))
}
