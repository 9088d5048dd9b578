import type { FileEntry } from '@zip.js/zip.js'
import type { CandidateTime } from '../../../shared/model/time.ts'
import { fileSystemTime } from '../capture-time/file-system-time.ts'

/** When a file of a zip was last changed: in UTC where the zip says so, else by a wall clock of nobody knows where. */
export function zipTimes(entry: FileEntry): readonly CandidateTime[] {
  const exact =
    entry.extraFieldExtendedTimestamp?.lastModDate ?? entry.extraFieldNTFS?.lastModDate ?? undefined
  const date = exact ?? entry.lastModDate
  if (Number.isNaN(date.getTime()) || date.getFullYear() <= 1980) return []
  if (exact !== undefined) return [{ ...fileSystemTime(exact.getTime()), detail: 'ZIP' }]
  // APPNOTE 4.4.6: a wall clock, of which zip.js makes a date of this machine's zone.
  const wallMs = date.getTime() - date.getTimezoneOffset() * 60_000
  return [{ ...fileSystemTime(wallMs), zone: null, detail: 'ZIP' }]
}
