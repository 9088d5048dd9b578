type Dated = { readonly time: string | null; readonly zone: string | null }

/** Chinese consumers' wall-clock times without a zone are read as Beijing time for ordering only, never for display. */
const assumedOffsetMinutes = 8 * 60

/** Milliseconds since 1970 for ordering; undated sorts last as Infinity. A day or minute counts from its start. */
export function sortTime({ time, zone }: Dated): number {
  if (time === null) return Number.POSITIVE_INFINITY
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?)?)?/.exec(
    time,
  )
  if (parts === null) return Number.POSITIVE_INFINITY
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  const milliseconds = Number((parts[7] ?? '0').padEnd(3, '0'))
  const wallClock = Date.UTC(year ?? 0, (month ?? 1) - 1, day || 1, hour, minute, second, milliseconds)
  return wallClock - offsetMinutes(zone) * 60_000
}

function offsetMinutes(zone: string | null): number {
  if (zone === null) return assumedOffsetMinutes
  if (zone === 'UTC') return 0
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (match === null) return assumedOffsetMinutes
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}
