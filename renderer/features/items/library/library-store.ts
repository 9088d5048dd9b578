import { create } from 'zustand'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useView } from '../../../state/view.ts'
import { type LibraryFilter, noFilter } from './library-filter.ts'
import type { LibrarySort } from './library-sort.ts'
import { emptySelection, type Selection } from './selection.ts'

/** How the materials are looked at. It outlives the screen, so that coming back finds everything as it was left. */
type Library = {
  /** Ids mean something in their own case only. */
  readonly caseId: string | null
  readonly look: 'grid' | 'list'
  readonly where: 'desk' | 'bin'
  readonly sort: LibrarySort
  readonly filter: LibraryFilter
  readonly selection: Selection<ItemId>
  /** The item at the upper edge, and how far it is scrolled out. */
  readonly top: { readonly id: ItemId; readonly offsetPx: number } | null
}

const firstSight = {
  where: 'desk',
  filter: noFilter,
  selection: emptySelection,
  top: null,
} as const satisfies Partial<Library>

export const useLibrary = create<Library>(() => ({
  caseId: null,
  look: 'grid',
  sort: { by: 'time', isDescending: false },
  ...firstSight,
}))

/** Forgets what belonged to the case before. */
export function openLibraryOf(caseId: string): void {
  if (useLibrary.getState().caseId !== caseId) useLibrary.setState({ caseId, ...firstSight })
}

/** The inspector follows: one item is shown whole, several together. */
export function setSelection(selection: Selection<ItemId>): void {
  useLibrary.setState({ selection })
  const [only = null, second] = selection.selected
  useView.setState({ itemId: second === undefined ? only : null })
}

export function setFilter(patch: Partial<LibraryFilter>): void {
  useLibrary.setState(({ filter }) => ({ filter: { ...filter, ...patch } }))
}

export function showWhere(where: Library['where']): void {
  useLibrary.setState({ where, top: null })
  setSelection(emptySelection)
}
