import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { questionCodes } from '../../../../shared/rules/reader-questions.ts'
import { Button } from '../../../ui/button.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { ReaderAnswers } from '../questions/reader-answers.tsx'
import { inspectorWords } from './inspector-words.ts'
import styles from './reading-summary.module.css'

/** A whole file may be unread: as many lines as one looks through at a time. */
const stepLines = 200
const countKeys = { bill: 'readBill', chat: 'readChat', text: 'readText' } as const

type ReadingSummaryProps = {
  readonly item: Pick<ItemDetail, 'id' | 'fileName' | 'original'>
  readonly reading: NonNullable<ItemDetail['reading']>
}

/** What a reader understood, what it noticed, and every line that it did not understand. */
export function ReadingSummary({ item, reading }: ReadingSummaryProps) {
  const t = useWords(inspectorWords)
  const language = useLanguage()
  const [shownLines, setShownLines] = useState(stepLines)
  // What is asked or offered in words of its own is not said once more.
  const notes = reading.notes.filter(({ code }) => !questionCodes.has(code) && code !== 'columns-explained')
  const isOfPages = reading.reader === 'pdf-text'
  const restLines = reading.unread.length - shownLines
  return (
    <section className={styles.reading}>
      <h3>{t('reading')}</h3>
      <p>{t(isOfPages ? 'readPages' : countKeys[reading.type], { count: reading.rowCount })}</p>
      <ReaderAnswers item={item} reading={reading} />
      {notes.map(({ code, params }) => (
        <p key={`${code} ${JSON.stringify(params)}`} className={styles.note}>
          {describeFault(code, params, language)}
        </p>
      ))}
      {reading.unread.length > 0 && (
        <>
          <p className={styles.note}>{t('unread', { count: reading.unread.length })}</p>
          <ScrollRegion label={t('unread', { count: reading.unread.length })} className={styles.lines ?? ''}>
            <ul>
              {reading.unread.slice(0, shownLines).map(({ line, text, reason }) => (
                <li key={`${line} ${text}`}>
                  <b>{t('unreadLine', { line })}</b> {describeFault(reason, { line, text }, language)}
                  <q>{text}</q>
                </li>
              ))}
            </ul>
            {restLines > 0 && (
              <Button look="quiet" onPress={() => setShownLines(shownLines + stepLines)}>
                {t('moreLines', { count: Math.min(restLines, stepLines) })}
              </Button>
            )}
          </ScrollRegion>
        </>
      )}
    </section>
  )
}
