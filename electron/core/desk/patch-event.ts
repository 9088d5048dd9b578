import type { CaseEvent } from '../../../shared/model/event.ts'
import { stateTime } from '../../../shared/rules/state-time.ts'
import type { Services } from '../../api/services.ts'
import { eventTime } from '../../timeline/event-time.ts'
import { requireTitle } from './require-title.ts'

type Patch = Parameters<Services['events']['update']>[0]['patch']

/** The event after what the user says of it; what is not named stays as it is. */
export function patchEvent(event: CaseEvent, patch: Patch): CaseEvent {
  const { time, title, amount, kind, who, proves } = patch
  const said = Object.fromEntries(
    Object.entries({ kind, who, proves }).filter(([, value]) => value !== undefined),
  )
  const timed = time === undefined ? event : { ...withoutTime(event), ...eventTime(stateTime(time)) }
  return {
    ...timed,
    ...said,
    ...(title !== undefined && { title: requireTitle(title) }),
    ...(amount !== undefined && { amount, currency: amount === null ? null : (event.currency ?? 'CNY') }),
  }
}

function withoutTime({ certainty: _, until: __, ...event }: CaseEvent): CaseEvent {
  return event
}
