import { Fault } from '../../shared/faults/fault.ts'
import type { AnswerMethods } from './answer-methods-type.ts'
import type { CaseParts } from './case-parts.ts'
import { mergeReading } from './item-changes.ts'
import { createReadingShelf } from './reading-shelf.ts'

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
