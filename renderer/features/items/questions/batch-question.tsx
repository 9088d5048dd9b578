import type { ItemId } from '../../../../shared/model/ids.ts'
import { readerQuestions } from '../../../../shared/rules/reader-questions.ts'
import { useItem } from '../../../api/queries.ts'
import { useWords } from '../../../words/use-words.ts'
import { questionWords } from './question-words.ts'
import styles from './reader-questions.module.css'
import { ReaderQuestions } from './reader-questions.tsx'

/** A file among the results of taking in whose reader asks something: the question until it is answered, then what came of it. */
export function BatchQuestion({ itemId }: { readonly itemId: ItemId }) {
  const t = useWords(questionWords)
  const { data: item } = useItem(itemId)
  if (item === undefined || item === null || item.reading === null) return null
  const { reading } = item
  const isOpen = readerQuestions(reading.notes).length > 0
  return (
    <div className={styles.ofBatch}>
      <p className={styles.file}>{item.fileName}</p>
      {isOpen ? (
        <ReaderQuestions item={item} reading={reading} />
      ) : (
        <p className={styles.done}>{t('answered', { count: reading.rowCount, type: reading.type })}</p>
      )}
    </div>
  )
}
