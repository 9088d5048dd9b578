import type { CandidateTime } from '../../../shared/model/time.ts'
import { formatWallClock } from '../../../shared/rules/wall-clock.ts'

/**
 * A time as EXIF (`2023:05:01 20:13:41`), XMP (`2023-05-01T20:13:41+08:00`) and PDF (`D:20230501201341+08'00'`)
 * write it, as wall-clock with the zone that stands beside it; null for zeros, blanks and anything else.
 */
export function readCameraTime(
  text: string,
  fraction = '',
): Pick<CandidateTime, 'value' | 'precision' | 'zone'> | null {
  const parts =
    /^(?:D:)?(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}[:']?\d{2})?/.exec(
      text,
    )
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const digits = parts[7] ?? fraction
  const millisecond = /^\d{1,9}$/.test(digits) ? Number(digits.padEnd(3, '0').slice(0, 3)) : undefined
  const stated = formatWallClock({
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    ...(hour === undefined ? {} : { hour }),
    ...(minute === undefined ? {} : { minute }),
    ...(second === undefined ? {} : { second }),
    ...(millisecond === undefined ? {} : { millisecond }),
  })
  if (stated === null) return null
  return { ...stated, zone: zoneOf(parts[8]) }
}

function zoneOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (text === 'Z') return 'UTC'
  const digits = text.replace(/[^\d+-]/g, '')
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`
}
