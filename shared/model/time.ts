/** Where a candidate time was found. */
export type TimeSource = 'user' | 'content' | 'exif' | 'fileName' | 'fileSystem'
export type TimePrecision = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month'
/** What the time says: when the thing happened, was captured, or only when the file was saved, sent or changed. */
export type TimeMeaning = 'happened' | 'captured' | 'saved' | 'modified'

/**
 * One candidate time of an item, kept apart from the others.
 * `value` is ISO 8601 wall-clock without offset (`2023-05-01T20:13:41`, shortened to the precision for days: `2023-05-01`)
 * in `zone`; `zone` is `UTC`, an offset such as `+08:00`, or null where the source does not say.
 */
export type CandidateTime = {
  readonly value: string
  readonly source: TimeSource
  readonly precision: TimePrecision
  readonly zone: string | null
  readonly meaning: TimeMeaning
  /** What exactly was read, for the provenance line: `DateTimeOriginal`, `mmexport…`, `mtime`. */
  readonly detail: string
  /** How sure it is; absent means exact. Only the user can say it is not. */
  readonly certainty?: TimeCertainty
  /** With `between`: the later end, in the form of `value`. */
  readonly until?: string
}
export type TimeCertainty = 'about' | 'between'
