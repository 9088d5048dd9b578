import { create } from 'zustand'
import type { ExhibitId } from '../../../shared/model/ids.ts'

/** Which exhibits are ticked; kept while the user looks at another place. */
export const useExhibitSelection = create<{ readonly ids: ReadonlySet<ExhibitId> }>(() => ({
  ids: new Set(),
}))

export function tickExhibit(id: ExhibitId, isTicked: boolean): void {
  useExhibitSelection.setState(({ ids }) => {
    const next = new Set(ids)
    if (isTicked) next.add(id)
    else next.delete(id)
    return { ids: next }
  })
}

export function clearExhibitSelection(): void {
  useExhibitSelection.setState({ ids: new Set() })
}
