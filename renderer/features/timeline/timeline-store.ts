import { create } from 'zustand'
import { type AxisView, wholeAxis } from './axis/axis-view.ts'
import type { EventGroup } from './event-groups.ts'

/** How the timeline is looked at. It outlives the screen, so that coming back finds everything as it was left. */
type TimelineLook = {
  readonly caseId: string | null
  /** Empty shows every kind. */
  readonly groups: ReadonlySet<EventGroup>
  readonly axis: AxisView
  readonly isTrayOpen: boolean
}

const firstSight = { groups: new Set<EventGroup>(), axis: wholeAxis, isTrayOpen: true } as const

export const useTimelineLook = create<TimelineLook>(() => ({ caseId: null, ...firstSight }))

/** Forgets what belonged to the case before. */
export function openTimelineOf(caseId: string): void {
  if (useTimelineLook.getState().caseId !== caseId) useTimelineLook.setState({ caseId, ...firstSight })
}

export function toggleGroup(group: EventGroup): void {
  useTimelineLook.setState(({ groups }) => {
    const next = new Set(groups)
    if (!next.delete(group)) next.add(group)
    return { groups: next }
  })
}

export function showAllGroups(): void {
  useTimelineLook.setState({ groups: new Set() })
}
