import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './reading-summary.module.css'

const countKeys = { bill: 'readBill', chat: 'readChat', text: 'readText' } as const

/** What a reader understood, what it noticed, and every line that it did not understand. */
export function ReadingSummary({ reading }: { readonly reading: NonNullable<ItemDetail['reading']> }) {
  const t = useWords(inspectorWords)
  const language = useLanguage()
  return (
    <section className={styles.reading}>
      <h3>{t('reading')}</h3>
      <p>{t(countKeys[reading.type], { count: reading.rowCount })}</p>
      {reading.notes.map(({ code, params }) => (
        <p key={`${code} ${JSON.stringify(params)}`} className={styles.note}>
          {describeFault(code, params, language)}
        </p>
      ))}
      {reading.unread.length > 0 && (
        <>
          <p className={styles.note}>{t('unread', { count: reading.unread.length })}</p>
          <ScrollRegion label={t('unread', { count: reading.unread.length })} className={styles.lines ?? ''}>
            <ul>
              {reading.unread.map(({ line, text, reason }) => (
                <li key={`${line} ${text}`}>
                  <b>{t('unreadLine', { line })}</b> {describeFault(reason, { line, text }, language)}
                  <q>{text}</q>
                </li>
              ))}
            </ul>
          </ScrollRegion>
        </>
      )}
    </section>
  )
}
