import type { CandidateTime } from '../../../shared/model/time.ts'

/** When the source was last changed according to its file system; `modifiedMs` since 1970. */
export function fileSystemTime(modifiedMs: number): CandidateTime {
  const value = new Date(modifiedMs).toISOString().slice(0, 19)
  return {
    value,
    source: 'fileSystem',
    precision: 'second',
    zone: 'UTC',
    meaning: 'modified',
    detail: 'mtime',
  }
}
