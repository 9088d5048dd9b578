const longestInMinutes = 120
const longestInHours = 72 * 60

/** How the length of a gap is told: 隔 38 小时, not 隔 2,311 分钟. */
export function gapLength(minutes: number): {
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly count: number
} {
  if (minutes >= longestInHours) return { unit: 'days', count: Math.round(minutes / 1440) }
  if (minutes >= longestInMinutes) return { unit: 'hours', count: Math.round(minutes / 60) }
  return { unit: 'minutes', count: Math.round(minutes) }
}
