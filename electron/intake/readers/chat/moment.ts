import { parseWallClock } from '../wall-clock.ts'

/** A time as ISO wall clock, to the minute or second, in a zone (`UTC`, an offset, or null where it is not said). */
export type Moment = { readonly time: string; readonly zone: string | null }

const quarterHourMs = 15 * 60_000
const isoShape = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/**
 * The moment of a count of milliseconds. Where the export also writes the wall clock of its phone, the two give the offset,
 * and the wall clock stays as people saw it; otherwise the time is in UTC. Null outside 1990–2100: such a number is no time.
 */
export function momentOfEpoch(epochMs: number, wallClock: string | null = null): Moment | null {
  if (!(epochMs >= Date.UTC(1990, 0) && epochMs < Date.UTC(2100, 0))) return null
  const seconds = Math.floor(epochMs / 1000) * 1000
  const utc = new Date(seconds).toISOString().slice(0, 19)
  const local = wallClock === null ? null : parseWallClock(wallClock)
  if (local === null || !local.includes('T')) return { time: utc, zone: 'UTC' }
  const isMinute = local.length === 16
  const offsetMs =
    Date.parse(`${isMinute ? `${local}:00` : local}Z`) - (isMinute ? seconds - (seconds % 60_000) : seconds)
  if (offsetMs % quarterHourMs !== 0 || Math.abs(offsetMs) > 14 * 3_600_000) return { time: utc, zone: 'UTC' }
  return { time: isMinute ? utcToLocal(seconds, offsetMs) : local, zone: wordOffset(offsetMs) }
}

/** A count of seconds or milliseconds since 1970, told apart by its size: `1682900000` or `1682900000000`. */
export function momentOfCount(count: number, wallClock: string | null = null): Moment | null {
  return momentOfEpoch(count < 100_000_000_000 ? count * 1000 : count, wallClock)
}

/** `2023-05-01T20:13:41.5+08:00`, `…Z`, or without a zone, also `2023/5/1 20:13`; to the second. Null for anything else. */
export function momentOfIso(text: string): Moment | null {
  const match = isoShape.exec(text.trim())
  const time = parseWallClock(match?.[1] ?? text)
  if (time === null || !time.includes('T')) return null
  if (match === null) return { time, zone: null }
  const zone = match[2]
  if (zone === undefined) return { time, zone: null }
  if (zone === 'Z' || /^[+-]00:?00$/.test(zone)) return { time, zone: 'UTC' }
  return { time, zone: `${zone.slice(0, 3)}:${zone.slice(-2)}` }
}

function utcToLocal(epochMs: number, offsetMs: number): string {
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19)
}

function wordOffset(offsetMs: number): string {
  if (offsetMs === 0) return 'UTC'
  const minutes = Math.abs(offsetMs) / 60_000
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
