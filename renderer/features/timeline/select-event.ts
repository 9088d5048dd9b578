import type { EventId, ItemId } from '../../../shared/model/ids.ts'
import { useView } from '../../state/view.ts'

/** The inspector shows the event, not one of its materials. */
export function selectEvent(eventId: EventId | null): void {
  useView.setState({ eventId, itemId: null })
}

/** The inspector shows the material; the event stays selected behind it. */
export function showItem(itemId: ItemId | null): void {
  useView.setState({ itemId })
}
