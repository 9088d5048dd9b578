import type { ItemId } from '../../../../shared/model/ids.ts'
import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import type { ReaderQuestion } from '../../../../shared/rules/reader-questions.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../words/language.ts'
import { intlOf, useWords } from '../../../words/use-words.ts'
import styles from '../questions/reader-questions.module.css'
import { dateOrderWords } from './date-order-words.ts'
import { useOrderDates } from './use-order-dates.ts'

type DateQuestionProps = {
  readonly itemId: ItemId
  readonly question: Extract<ReaderQuestion, { readonly type: 'dates' }>
}

/** Asks which of its two days an example from the file is. */
export function DateQuestion({ itemId, question }: DateQuestionProps) {
  const t = useWords(dateOrderWords)
  const intl = intlOf(useLanguage())
  const { isBusy, orderDates } = useOrderDates(itemId)
  function show(date: string): string {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    // A day of the calendar and no moment: in UTC nothing is shifted.
    const name = intl.formatDate(Date.UTC(2000, month - 1, 1), { month: 'long', timeZone: 'UTC' })
    return t('choice', { year: String(year), month, day, name })
  }
  return (
    <div className={styles.question}>
      <p>{t('question', { example: question.example })}</p>
      <div className={styles.choices}>
        {question.choices.map(({ order, day }) => (
          <Button key={order} isDisabled={isBusy} onPress={() => void orderDates(order)}>
            {show(day)}
            <span className={styles.small}>{t(order)}</span>
          </Button>
        ))}
      </div>
    </div>
  )
}

type DateAnswerProps = {
  readonly itemId: ItemId
  readonly order: NonNullable<KeptAnswers['dateOrder']>
}

/** What was answered, and the way to answer otherwise. */
export function DateAnswer({ itemId, order }: DateAnswerProps) {
  const t = useWords(dateOrderWords)
  const { isBusy, orderDates } = useOrderDates(itemId)
  const other = order === 'day-first' ? 'month-first' : 'day-first'
  return (
    <div className={styles.answer}>
      <p>{t('said', { order: t(order) })}</p>
      <div className={styles.choices}>
        <Button look="quiet" isDisabled={isBusy} onPress={() => void orderDates(other)}>
          {t('change', { order: t(other) })}
        </Button>
      </div>
    </div>
  )
}
