import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../../shared/model/ids.ts'
import { useView } from '../../../state/view.ts'
import { useWords } from '../../../words/use-words.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { AxisBands } from './axis-bands.tsx'
import { AxisDot } from './axis-dot.tsx'
import { AxisLine } from './axis-line.tsx'
import { AxisPromises } from './axis-promises.tsx'
import { axisHeightPx, lineY } from './axis-shape.ts'
import { axisWords } from './axis-words.ts'
import { DotHint } from './dot-hint.tsx'
import { DropGhost } from './drop-ghost.tsx'
import type { DropTarget } from './drop-target.ts'
import { OwnTimeHint } from './own-time-hint.tsx'
import styles from './timeline-axis.module.css'
import { UndatedLane } from './undated-lane.tsx'
import { useAxis } from './use-axis.ts'
import { useAxisDrop } from './use-axis-drop.ts'
import { type AxisStop, useAxisFocus } from './use-axis-focus.ts'
import { type AxisMoves, useAxisMoves } from './use-axis-moves.ts'

type TimelineAxisProps = {
  readonly events: readonly CaseEvent[]
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly dragged: readonly ItemRow[] | null
  /** One event, or those that are drawn as one dot; `isEntered` by the Enter key. */
  readonly onOpen: (events: readonly CaseEvent[], isEntered: boolean) => void
  readonly onDrop: (itemIds: readonly ItemId[], target: DropTarget<EventId>) => void
  /** So that the buttons beside the axis can move it. */
  readonly onMoves: (moves: AxisMoves) => void
}

const mostUndatedDots = 8

/** The events along a line of time that zooms and pans, with long gaps compressed. The list beside it says the same. */
export function TimelineAxis({ events, itemOf, dragged, onOpen, onDrop, onMoves }: TimelineAxisProps) {
  const t = useWords(axisWords)
  const labelOf = useClusterLabel()
  const helpId = useId()
  const frame = useRef<HTMLElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const selectedId = useView((view) => view.eventId)
  const axis = useAxis(events, stage)
  const { map, offsetPx, viewportPx, clusters } = axis
  const selectedSpan = axis.dated.find(({ event }) => event.id === selectedId)?.span
  const selectedX = selectedSpan === undefined ? null : map.xOf(selectedSpan.fromMs)
  const { moves, handlers: moveHandlers } = useAxisMoves(axis, stage, selectedX)
  const stops = useMemo(() => stopsOf(clusters, axis.undated), [clusters, axis.undated])
  const [pointedId, setPointedId] = useState<EventId | null>(null)
  const [closedHintId, setClosedHintId] = useState<EventId | null>(null)
  const {
    tabStop,
    isFocusShown,
    handlers: focusHandlers,
  } = useAxisFocus({
    stops,
    selectedId,
    moves,
    viewportPx,
    frame,
    onOpen,
  })
  const { target, handlers: dropHandlers } = useAxisDrop({ axis, stage, events, dragged, itemOf, onDrop })

  const latestMoves = useRef(moves)
  latestMoves.current = moves
  useEffect(() => onMoves(movesOf(latestMoves)), [onMoves])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes into view when another is selected, not when the axis moves.
  useEffect(() => {
    if (selectedX !== null && viewportPx > 0) latestMoves.current.show(selectedX)
  }, [selectedId, selectedX === null, viewportPx > 0])

  function onPointerOver(event: PointerEvent): void {
    const dot = event.target instanceof Element ? event.target.closest('[data-dot]') : null
    const id = (dot?.getAttribute('data-dot') as EventId | null | undefined) ?? null
    setPointedId(id)
    if (id !== closedHintId) setClosedHintId(null)
  }
  const hintId = dragged === null ? (pointedId ?? (isFocusShown ? tabStop : null)) : null
  const hinted = clusters.find(({ events: [first] }) => first?.id === hintId && hintId !== closedHintId)
  const seen = clusters.filter(({ x }) => x >= offsetPx - 20 && x <= offsetPx + viewportPx + 20)
  return (
    <section
      ref={frame}
      className={styles.axis}
      aria-label={t('axis')}
      aria-describedby={helpId}
      {...focusHandlers}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setPointedId(null)}
    >
      <p id={helpId} hidden>
        {t('axisHelp')}
      </p>
      <div
        ref={stage}
        className={styles.stage}
        data-can-pan={map.widthPx > viewportPx + 1}
        {...moveHandlers}
        {...dropHandlers}
      >
        {viewportPx > 0 && (
          <svg role="presentation" className={styles.drawing} width={viewportPx} height={axisHeightPx}>
            <g transform={`translate(${-offsetPx} 0)`}>
              <AxisBands axis={axis} />
              <AxisLine axis={axis} />
              <AxisPromises axis={axis} selectedId={selectedId} />
              {seen.map(({ x, events: inDot }) => (
                <AxisDot
                  key={inDot[0]?.id}
                  x={x}
                  y={lineY}
                  events={inDot}
                  label={labelOf(inDot)}
                  isSelected={inDot.some(({ id }) => id === selectedId)}
                  isTabStop={inDot[0]?.id === tabStop}
                />
              ))}
            </g>
          </svg>
        )}
        {axis.dated.length === 0 && target === null && (
          <p className={styles.empty}>{t(events.length === 0 ? 'dropHere' : 'noDates')}</p>
        )}
        {hinted !== undefined && (
          <DotHint
            events={hinted.events}
            x={hinted.x - offsetPx}
            viewportPx={viewportPx}
            onClose={() => setClosedHintId(hintId)}
          />
        )}
        {dragged !== null && <OwnTimeHint axis={axis} dragged={dragged} />}
        {target !== null && <DropGhost axis={axis} target={target} dragged={dragged ?? []} events={events} />}
      </div>
      {axis.undated.length > 0 && (
        <UndatedLane
          stops={stops.filter(({ x }) => x === null)}
          labelOf={labelOf}
          selectedId={selectedId}
          tabStop={tabStop}
          onDrop={(itemIds) => onDrop(itemIds, { type: 'undated' })}
        />
      )}
    </section>
  )
}

function stopsOf(clusters: readonly AxisStop[], undated: readonly CaseEvent[]): readonly AxisStop[] {
  const shown = undated.slice(0, undated.length > mostUndatedDots ? mostUndatedDots - 1 : mostUndatedDots)
  const rest = undated.slice(shown.length)
  return [
    ...clusters,
    ...shown.map((event) => ({ events: [event], x: null })),
    ...(rest.length === 0 ? [] : [{ events: rest, x: null }]),
  ]
}

/** Those of the last drawing, whenever they are used. */
function movesOf(latest: { readonly current: AxisMoves }): AxisMoves {
  return {
    zoomIn: () => latest.current.zoomIn(),
    zoomOut: () => latest.current.zoomOut(),
    fit: () => latest.current.fit(),
    pan: (px) => latest.current.pan(px),
    show: (x) => latest.current.show(x),
  }
}

function useClusterLabel(): (events: readonly CaseEvent[]) => string {
  const t = useWords(axisWords)
  const { timeOf, labelOf } = useEventTexts()
  return (events) => {
    const [first, last] = [events[0], events.at(-1)]
    if (first === undefined || last === undefined) return ''
    if (first === last) return labelOf(first)
    return t('cluster', { from: timeOf(first), until: timeOf(last), count: events.length })
  }
}
