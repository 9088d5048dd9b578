import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { readerQuestions } from '../../../../shared/rules/reader-questions.ts'
import { DateAnswer } from '../date-order/date-question.tsx'
import { ColumnsAnswer } from './columns-answer.tsx'

type ReaderAnswersProps = {
  readonly item: Pick<ItemDetail, 'id' | 'fileName' | 'original'>
  readonly reading: NonNullable<ItemDetail['reading']>
}

/** What was said of a file, or guessed, that a person may still say otherwise. */
export function ReaderAnswers({ item, reading }: ReaderAnswersProps) {
  const { notes, answers } = reading
  const asked = new Set(readerQuestions(notes).map(({ type }) => type))
  const said = columnsSaid(item, reading)
  const { dateOrder, table } = answers
  // Columns that were explained say themselves how their dates are written.
  const isInTable = table !== undefined && table.mapping.dateOrder !== null
  return (
    <>
      {said !== null && !asked.has('columns') && <ColumnsAnswer item={item} said={said} />}
      {dateOrder !== undefined && !isInTable && !asked.has('dates') && (
        <DateAnswer itemId={item.id} order={dateOrder} />
      )}
    </>
  )
}

function columnsSaid({ original }: ReaderAnswersProps['item'], reading: ReaderAnswersProps['reading']) {
  const { notes, answers, reader, type } = reading
  if (answers.table !== undefined) return 'explained'
  if (notes.some(({ code }) => code === 'columns-explained')) return 'remembered'
  if (/^generic-(?:csv|xlsx|xls)$/.test(reader)) return 'generic'
  return type === 'text' && /^(?:csv|tsv|xls|xlsx)$/.test(original.extension) ? 'table' : null
}
