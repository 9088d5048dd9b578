import { Fault } from '../../shared/faults/fault.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { KeptAnswers } from '../../shared/model/read-answers.ts'
import type { LongReading } from '../../shared/model/reading.ts'
import type { CaseParts } from './case-parts.ts'
import { mergeReading } from './item-changes.ts'
import { createReadingShelf } from './reading-shelf.ts'

/** What persons said of files that their readers could not know. */
export type AnswerMethods = {
  /** Of one item; an empty object where nobody said anything. */
  answersOf(itemId: ItemId): KeptAnswers
  /** What was said of columns in this case, by the signature of their heading; what was said last holds. */
  explainedColumns(): ReadonlyMap<string, ColumnMapping>
  /**
   * States the answers of an item with what was read by them. Inside of a step, undoing brings the former reading back.
   * With `reading` null only the answers are kept.
   */
  answerReading(itemId: ItemId, answers: KeptAnswers, reading: LongReading | null): void
}

export function createAnswerMethods({ stores, journal }: CaseParts): AnswerMethods {
  const shelf = createReadingShelf(stores)
  return {
    answersOf: (itemId) => stores.answers.find(itemId) ?? {},
    explainedColumns: () =>
      new Map(
        stores.answers
          .all()
          .flatMap(({ table }) =>
            table === undefined || table.signature === '' ? [] : [[table.signature, table.mapping]],
          ),
      ),
    answerReading: (itemId, answers, reading) => {
      const item = stores.items.find(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      journal.record({
        action: 'item-answered',
        subject: itemId,
        records: [`item/${itemId}`, `reading/${itemId}`],
        detail: { answers: Object.keys(answers), ...(reading !== null && { reader: reading.reader }) },
        perform: (at) => {
          if (reading !== null) shelf.putAside(itemId)
          stores.answers.put(itemId, answers, at)
          if (reading === null) return undefined
          stores.readings.replace(itemId, reading)
          stores.items.update(mergeReading(item, reading))
          return undefined
        },
      })
    },
  }
}
