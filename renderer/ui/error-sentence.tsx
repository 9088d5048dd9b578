import { describeFault } from '../../shared/faults/catalogue.ts'
import { explainError } from '../api/perform.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import styles from './error-sentence.module.css'
import { errorWords } from './error-words.ts'

/** Why something cannot be shown, in the place where it would stand. */
export function ErrorSentence({ error }: { readonly error: unknown }) {
  const t = useWords(errorWords)
  const language = useLanguage()
  const notice = explainError(error)
  if (notice === null) return null
  return (
    <p className={styles.error} role="alert">
      {notice.type === 'fault'
        ? describeFault(notice.code, notice.params, language)
        : t('bug', { details: notice.details })}
    </p>
  )
}
