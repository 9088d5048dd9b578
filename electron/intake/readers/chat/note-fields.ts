import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { asRecord, type JsonRecord } from './json-record.ts'

/** Notes on what fields of the records say, under the code that each test is named by: how many, and the first's place. */
export function noteFields(
  records: readonly unknown[],
  tests: Readonly<Record<string, (record: JsonRecord) => boolean>>,
): readonly ReadingNote[] {
  return Object.entries(tests).flatMap(([code, isMeant]) => {
    let count = 0
    let line = 0
    for (const [index, value] of records.entries()) {
      const record = asRecord(value)
      if (record === null || !isMeant(record)) continue
      count += 1
      if (line === 0) line = index + 1
    }
    return count === 0 ? [] : [{ code, params: { count, line } }]
  })
}
