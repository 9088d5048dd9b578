import { create } from 'zustand'
import type { EventId, ExhibitId, ItemId } from '../../shared/model/ids.ts'

export const places = ['overview', 'items', 'timeline', 'exhibits', 'package', 'settings'] as const
export type Place = (typeof places)[number]

/** Where the user is and what the inspector shows. What only one screen needs is that screen's own state. */
type View = {
  readonly place: Place
  readonly itemId: ItemId | null
  readonly eventId: EventId | null
  readonly exhibitId: ExhibitId | null
  readonly dialog: 'palette' | 'shortcuts' | null
}

export const useView = create<View>(() => ({
  place: placeOfHash(),
  itemId: null,
  eventId: null,
  exhibitId: null,
  dialog: null,
}))

/** The place stands in the address, so that a reload comes back to it and Back works. */
export function goTo(
  place: Place,
  selection: Partial<Pick<View, 'itemId' | 'eventId' | 'exhibitId'>> = {},
): void {
  if (placeOfHash() !== place) window.location.hash = place
  useView.setState({ place, ...selection })
}

export function openDialog(dialog: View['dialog']): void {
  useView.setState({ dialog })
}

/** Another case: nothing of the last one is selected any more. */
export function resetView(): void {
  useView.setState({ itemId: null, eventId: null, exhibitId: null, dialog: null })
}

function placeOfHash(): Place {
  const asked = window.location.hash.slice(1)
  return places.find((place) => place === asked) ?? 'overview'
}

window.addEventListener('hashchange', () => useView.setState({ place: placeOfHash() }))
