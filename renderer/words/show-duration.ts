/** `1:05`, `1:02:09`. */
export function showDuration(durationSeconds: number): string {
  const seconds = Math.round(durationSeconds)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  const hours = Math.floor(seconds / 3600)
  if (hours > 0) return `${hours}:${parts.join(':')}`
  return `${Number(parts[0])}:${parts[1]}`
}
