import type { ReadingNote } from '../../../../shared/model/reading.ts'

/** A count that the export states is evidence, not truth: said where it differs from what was read. */
export function noteDeclaredCount(declared: number | null, read: number): readonly ReadingNote[] {
  return declared === null || declared === read
    ? []
    : [{ code: 'chat-count-differs', params: { declared, read } }]
}
