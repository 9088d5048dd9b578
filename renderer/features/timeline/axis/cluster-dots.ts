/** Events whose dots would overlap, drawn as one; a single one is a cluster of itself. */
export type DotCluster<Event> = { readonly x: number; readonly events: readonly Event[] }

/** Dots by their place, left to right; none nearer than `nearestPx` to the next. */
export function clusterDots<Event>(
  dots: readonly { readonly x: number; readonly event: Event }[],
  nearestPx: number,
): readonly DotCluster<Event>[] {
  let clusters: readonly DotCluster<Event>[] = dots
    .toSorted((a, b) => a.x - b.x)
    .map(({ x, event }) => ({ x, events: [event] }))
  for (;;) {
    const joined = joinNeighbours(clusters, nearestPx)
    if (joined.length === clusters.length) return joined
    clusters = joined
  }
}

function joinNeighbours<Event>(
  clusters: readonly DotCluster<Event>[],
  nearestPx: number,
): readonly DotCluster<Event>[] {
  const joined: { x: number; events: Event[] }[] = []
  for (const { x, events } of clusters) {
    const last = joined.at(-1)
    if (last === undefined || x - last.x >= nearestPx) {
      joined.push({ x, events: [...events] })
      continue
    }
    const count = last.events.length + events.length
    last.x = (last.x * last.events.length + x * events.length) / count
    last.events.push(...events)
  }
  return joined
}
