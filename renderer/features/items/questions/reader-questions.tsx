import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { readerQuestions } from '../../../../shared/rules/reader-questions.ts'
import { DateQuestion } from '../date-order/date-question.tsx'
import { ColumnsAnswer } from './columns-answer.tsx'

type ReaderQuestionsProps = {
  readonly item: Pick<ItemDetail, 'id' | 'fileName'>
  readonly reading: NonNullable<ItemDetail['reading']>
}

/** What the reader of a file must ask a person, each with the way to answer it. */
export function ReaderQuestions({ item, reading }: ReaderQuestionsProps) {
  return readerQuestions(reading.notes).map((question) =>
    question.type === 'columns' ? (
      <ColumnsAnswer key="columns" item={item} said="columns" />
    ) : (
      <DateQuestion key="dates" itemId={item.id} question={question} />
    ),
  )
}
