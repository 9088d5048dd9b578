import type { CandidateTime } from '../../../shared/model/time.ts'
import { formatWallClock } from '../../../shared/rules/wall-clock.ts'
import type { PngNotes } from '../read-png-chunks.ts'
import { readCameraTime } from './read-camera-time.ts'

/** Times of the chunks tIME (UTC, PNG 3rd edition §11.3.3.1: last modification) and tEXt `Creation Time`. */
export function readPngTimes(notes: PngNotes): CandidateTime[] {
  const times: CandidateTime[] = []
  const created = readCreationTime(notes.texts.get('Creation Time') ?? '')
  if (created !== null) {
    times.push({ ...created, source: 'exif', meaning: 'captured', detail: 'PNG Creation Time' })
  }
  const modified = notes.modified === null ? null : formatWallClock(notes.modified)
  if (modified !== null) {
    times.push({ ...modified, zone: 'UTC', source: 'exif', meaning: 'modified', detail: 'PNG tIME' })
  }
  return times
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The specification suggests RFC 1123 dates; programs also write ISO and EXIF ones. */
function readCreationTime(text: string): Pick<CandidateTime, 'value' | 'precision' | 'zone'> | null {
  const iso = readCameraTime(text.trim())
  if (iso !== null) return iso
  const parts =
    /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?(?: (GMT|UT|UTC|[+-]\d{4}))?/.exec(
      text,
    )
  if (parts === null) return null
  const [, day, month, year, hour, minute, second, zone] = parts
  const stated = formatWallClock({
    year: Number(year),
    month: monthNames.indexOf((month ?? '').toLowerCase()) + 1,
    day: Number(day),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
  })
  if (stated === null) return null
  return { ...stated, zone: zoneOf(zone) }
}

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'UTC'
}
