import type { KeptAnswers } from '../model/read-answers.ts'
import type { ReadingNote } from '../model/reading.ts'

type StatedOrder = NonNullable<KeptAnswers['dateOrder']>

/** What only a person can tell of a file that was read. */
export type ReaderQuestion =
  | { readonly type: 'columns' }
  | {
      readonly type: 'dates'
      /** As it stands in the file. */
      readonly example: string
      readonly choices: readonly { readonly order: StatedOrder; readonly day: string }[]
    }

/** The notes of a reading that a person can settle by an answer; the others only say something. */
export const questionCodes: ReadonlySet<string> = new Set([
  'columns-unknown',
  'date-order-ambiguous',
  'bill-date-order-unclear',
])

const orders: readonly StatedOrder[] = ['day-first', 'month-first', 'year-first']

export function readerQuestions(notes: readonly ReadingNote[]): readonly ReaderQuestion[] {
  return notes.flatMap(({ code, params }): ReaderQuestion[] => {
    if (code === 'columns-unknown') return [{ type: 'columns' }]
    if (!questionCodes.has(code)) return []
    const { example = '', first = '', second = '' } = params
    const choices = [
      { order: orderOf(params.firstOrder) ?? 'day-first', day: String(first) },
      { order: orderOf(params.secondOrder) ?? 'month-first', day: String(second) },
    ]
    return [{ type: 'dates', example: String(example), choices: choices.filter(({ day }) => day !== '') }]
  })
}

function orderOf(name: string | number | undefined): StatedOrder | undefined {
  return orders.find((order) => order === name)
}
