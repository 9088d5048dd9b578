/** Minutes between ticks, the closest first; from a month on they follow the calendar. */
const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080] as const
const monthSteps = [1, 3, 6, 12] as const
const monthMinutes = 30 * 1440
const minuteMs = 60_000
/** The axis is read on a Beijing wall clock, as times without a zone are. */
export const axisOffsetMs = 8 * 3_600_000

export type TickStep = { readonly unit: 'minute' | 'month'; readonly count: number }

/** The closest step whose ticks stand at least `leastPx` apart. */
export function tickStep(pxPerMinute: number, leastPx: number): TickStep {
  const minutes = minuteSteps.find((step) => step * pxPerMinute >= leastPx)
  if (minutes !== undefined) return { unit: 'minute', count: minutes }
  const months = monthSteps.find((step) => step * monthMinutes * pxPerMinute >= leastPx)
  return { unit: 'month', count: months ?? 12 * Math.ceil(leastPx / (12 * monthMinutes * pxPerMinute)) }
}

/** Round moments of the axis's clock strictly between two moments. */
export function tickMoments(fromMs: number, toMs: number, step: TickStep): readonly number[] {
  const moments: number[] = []
  for (let ms = tickAfter(fromMs, step); ms < toMs; ms = tickAfter(ms, step)) moments.push(ms)
  return moments
}

function tickAfter(ms: number, { unit, count }: TickStep): number {
  const wall = ms + axisOffsetMs
  if (unit === 'minute') {
    const stepMs = count * minuteMs
    return (Math.floor(wall / stepMs) + 1) * stepMs - axisOffsetMs
  }
  const date = new Date(wall)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  const next = (Math.floor(month / count) + 1) * count
  return Date.UTC(Math.floor(next / 12), next % 12, 1) - axisOffsetMs
}
