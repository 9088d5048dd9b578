import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { useWords } from '../../../words/use-words.ts'
import { dateOrderWords } from './date-order-words.ts'

/** Answers how the dates of a file are written; the file is read anew by it. */
export function useOrderDates(itemId: ItemId) {
  const t = useWords(dateOrderWords)
  const [isBusy, setBusy] = useState(false)
  async function orderDates(dateOrder: NonNullable<KeptAnswers['dateOrder']>): Promise<void> {
    setBusy(true)
    const read = await perform(core.readings.orderDates({ itemId, dateOrder }))
    setBusy(false)
    if (read !== null) showNotice({ type: 'done', text: t('done', { order: t(dateOrder) }), canUndo: true })
  }
  return { isBusy, orderDates }
}
