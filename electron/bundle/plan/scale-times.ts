import { findLongGap } from '../../../shared/rules/find-long-gap.ts'

const widestGap = 0.16
const allGaps = 0.6

export type TimeScale = {
  readonly positions: readonly number[]
  readonly gaps: readonly { readonly position: number; readonly minutes: number }[]
}

/** Places sorted minutes on an axis from 0 to 1: short gaps to one scale, long ones compressed to an equal width. */
export function scaleTimes(minutes: readonly number[]): TimeScale {
  const steps = minutes.slice(1).map((value, at) => value - (minutes[at] ?? value))
  const limit = findLongGap(steps)
  const longCount = steps.filter((step) => step >= limit).length
  const shortTotal = steps.filter((step) => step < limit).reduce((sum, step) => sum + step, 0)
  const shareOfLong = shortTotal === 0 ? 1 : Math.min(widestGap * longCount, allGaps)
  const positions = [0]
  const gaps: { position: number; minutes: number }[] = []
  for (const step of steps) {
    const start = positions.at(-1) ?? 0
    const width =
      step >= limit ? shareOfLong / longCount : shortTotal === 0 ? 0 : (step / shortTotal) * (1 - shareOfLong)
    if (step >= limit) gaps.push({ position: Math.min(1, start + width / 2), minutes: step })
    positions.push(Math.min(1, start + width))
  }
  return { positions: minutes.length === 0 ? [] : positions, gaps }
}
