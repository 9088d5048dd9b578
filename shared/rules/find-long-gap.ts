/** A gap this many times a usual one (and over an hour) is drawn compressed, with its length written on it. */
const longGapRatio = 8
const longGapMinutes = 60

/**
 * The shortest of the steps between neighbouring events, in minutes, that counts as a long gap; Infinity for none. Long is
 * what is many times the next shorter step, or many times the middle one where the steps grow without such a leap.
 */
export function findLongGap(stepMinutes: readonly number[]): number {
  const sorted = stepMinutes.filter((step) => step > 0).toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
  const found = sorted.find((step, at) => {
    const shorter = sorted[at - 1]
    if (shorter === undefined || step <= longGapMinutes) return false
    return step > longGapRatio * shorter || step > longGapRatio * middle
  })
  return found ?? Number.POSITIVE_INFINITY
}
