import type { CaseEvent } from '../../../shared/model/event.ts'
import { useCommands } from '../../commands/command-handlers.ts'
import { useView } from '../../state/view.ts'
import type { AxisMoves } from './axis/use-axis-moves.ts'
import type { TimelineActions } from './use-timeline-actions.ts'

type TimelineCommandsInput = {
  readonly selected: CaseEvent | null
  readonly hasItems: boolean
  readonly moves: AxisMoves | null
  readonly actions: TimelineActions
  readonly onAdd: () => void
}

/** The shortcuts of the timeline. */
export function useTimelineCommands({
  selected,
  hasItems,
  moves,
  actions,
  onAdd,
}: TimelineCommandsInput): void {
  // While a material is looked at, Delete must not take away the event behind it.
  const isItemShown = useView((view) => view.itemId !== null)
  useCommands({
    'timeline.add-event': onAdd,
    'timeline.draft': hasItems ? () => void actions.draft() : null,
    'timeline.fit': moves === null ? null : moves.fit,
    'timeline.zoom-in': moves === null ? null : moves.zoomIn,
    'timeline.zoom-out': moves === null ? null : moves.zoomOut,
    'timeline.remove-event': selected === null || isItemShown ? null : () => void actions.remove(selected),
  })
}
