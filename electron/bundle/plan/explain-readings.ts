import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { CaseSnapshot, ItemReading } from '../../../shared/model/snapshot.ts'
import type { MarkedItem } from './mark-items.ts'

/** Of the exhibits: what was read of them as the person who submits them said that it is to be read. */
export function explainReadings(
  { readings }: CaseSnapshot,
  marked: readonly MarkedItem[],
  words: BundleWords,
): readonly string[] {
  const ofItem = new Map(readings.map((reading) => [reading.itemId, reading]))
  return marked.flatMap(({ mark, item }) => {
    const reading = ofItem.get(item.id)
    const names = { mark, file: item.fileName }
    return reading === undefined ? [] : saidOf(reading, words).map((text) => fillIn(text, names))
  })
}

function saidOf({ reader, answers }: ItemReading, words: BundleWords): readonly string[] {
  const { dateOrder, pasted } = answers ?? {}
  return [
    // A table with a heading that was explained for another file is read by that, too.
    ...(reader.startsWith('mapped-') ? [words.saidColumns] : []),
    ...(dateOrder === undefined ? [] : [fillIn(words.saidDates, { order: words.dateOrders[dateOrder] })]),
    ...(pasted === undefined ? [] : [words.saidPasted]),
  ]
}
