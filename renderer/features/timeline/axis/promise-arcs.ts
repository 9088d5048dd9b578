import type { CaseEvent } from '../../../../shared/model/event.ts'
import { eventSpan } from '../event-span.ts'

/** A promise and what came of it. */
export type PromiseArc = {
  readonly promise: CaseEvent
  readonly outcome: CaseEvent
  readonly fromMs: number
  readonly toMs: number
  readonly isBroken: boolean
}

const answers: ReadonlySet<CaseEvent['kind']> = new Set(['refund', 'reply', 'delivered'])

/**
 * From each promise to where it was broken: the next such event that no promise between them takes. Without one, to the
 * first answer after it; a promise after which nothing came has no arc. Events in the order of their times.
 */
export function promiseArcs(events: readonly CaseEvent[]): readonly PromiseArc[] {
  const dated = events.flatMap((event) => {
    const span = eventSpan(event)
    return span === null ? [] : [{ event, ms: span.fromMs }]
  })
  const taken = new Set<CaseEvent>()
  const arcs: PromiseArc[] = []
  for (const [at, { event: promise, ms: fromMs }] of [...dated.entries()].toReversed()) {
    if (promise.kind !== 'promise') continue
    const later = dated.slice(at + 1).filter(({ ms }) => ms > fromMs)
    const broken = later.find(({ event }) => event.kind === 'promise-broken' && !taken.has(event))
    const outcome = broken ?? later.find(({ event }) => answers.has(event.kind))
    if (outcome === undefined) continue
    if (broken !== undefined) taken.add(broken.event)
    const isBroken = broken !== undefined
    arcs.unshift({ promise, outcome: outcome.event, fromMs, toMs: outcome.ms, isBroken })
  }
  return arcs
}
