import type { CandidateTime } from '../model/time.ts'

/**
 * The priority of candidate times, best first; the one place where it stands. What the user says wins, then what the
 * content itself says, then what the device noted when it captured, then names given at capture. Times that only say
 * when a file was changed, saved or sent come last, the file system's last of all since copying resets it.
 */
const ranks: readonly ((time: CandidateTime) => boolean)[] = [
  (time) => time.source === 'user',
  (time) => time.source === 'content' && isOfTheThing(time),
  (time) => time.source === 'exif' && isOfTheThing(time),
  (time) => time.source === 'fileName' && isOfTheThing(time),
  (time) => time.source === 'exif',
  (time) => time.source === 'content',
  (time) => time.source === 'fileName',
  (time) => time.source === 'fileSystem',
]

/** Index of the time to use, or null when there is none; the earlier in the list wins among equals. */
export function chooseTime(times: readonly CandidateTime[]): number | null {
  for (const isOfRank of ranks) {
    const index = times.findIndex(isOfRank)
    if (index !== -1) return index
  }
  return null
}

function isOfTheThing(time: CandidateTime): boolean {
  return time.meaning === 'happened' || time.meaning === 'captured'
}
