import { type RefObject, useMemo } from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import { useAppInfo } from '../../../api/queries.ts'
import { useLanguage } from '../../../words/language.ts'
import { textScale } from '../../items/library/text-scale.ts'
import { useWidth } from '../../items/library/use-width.ts'
import { type EventSpan, eventSpan } from '../event-span.ts'
import { useTimelineLook } from '../timeline-store.ts'
import { axisTicks } from './axis-ticks.ts'
import { clampOffset } from './axis-view.ts'
import { clusterDots, type DotCluster } from './cluster-dots.ts'
import { type AxisMap, mapAxis } from './map-axis.ts'
import { promiseArcs } from './promise-arcs.ts'

export type DatedEvent = { readonly event: CaseEvent; readonly span: EventSpan }
export type Axis = {
  readonly map: AxisMap
  readonly moments: readonly number[]
  readonly viewportPx: number
  readonly offsetPx: number
  readonly scale: number
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly CaseEvent[]
  readonly clusters: readonly DotCluster<CaseEvent>[]
  readonly ticks: ReturnType<typeof axisTicks>
  readonly arcs: ReturnType<typeof promiseArcs>
}

/** Dots nearer than this are drawn as one, so that each can be hit. */
const nearestDotsPx = 18

/** Everything that is drawn, worked out from the events, the width of the window and how it is looked at. */
export function useAxis(events: readonly CaseEvent[], stage: RefObject<HTMLElement | null>): Axis {
  const viewportPx = useWidth(stage)
  const language = useLanguage()
  const scale = textScale(useAppInfo().data?.settings.textSize)
  const { zoom, offsetPx: wantedPx } = useTimelineLook((look) => look.axis)
  const { dated, undated, moments, arcs } = useMemo(() => place(events), [events])
  const map = useMemo(() => mapAxis({ moments, viewportPx, zoom }), [moments, viewportPx, zoom])
  const offsetPx = clampOffset(wantedPx, map, viewportPx)
  const clusters = useMemo(() => {
    const dots = dated.map(({ event, span }) => ({ x: map.xOf(span.fromMs), event }))
    return clusterDots(dots, nearestDotsPx * scale)
  }, [dated, map, scale])
  const ticks = useMemo(
    () => axisTicks({ map, fromX: offsetPx, toX: offsetPx + viewportPx, language, textScale: scale }),
    [map, offsetPx, viewportPx, language, scale],
  )
  return { map, moments, viewportPx, offsetPx, scale, dated, undated, clusters, ticks, arcs }
}

function place(events: readonly CaseEvent[]) {
  const dated = events.flatMap((event) => {
    const span = eventSpan(event)
    return span === null ? [] : [{ event, span }]
  })
  const inOrder = dated.toSorted((a, b) => a.span.fromMs - b.span.fromMs)
  return {
    dated: inOrder,
    undated: events.filter((event) => eventSpan(event) === null),
    moments: inOrder.map(({ span }) => span.fromMs),
    arcs: promiseArcs(inOrder.map(({ event }) => event)),
  }
}
