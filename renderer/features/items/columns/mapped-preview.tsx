import type { MappedPreview as Preview } from '../../../../shared/contract/reading-contract.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import type { ColumnMapping } from '../../../../shared/model/column-mapping.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { previewWords } from '../preview/preview-words.ts'
import styles from './columns-dialog.module.css'
import { columnsWords } from './columns-words.ts'
import { hasAmount, hasTime } from './mapping-fields.ts'

type MappedPreviewProps = { readonly preview: Preview; readonly mapping: ColumnMapping }

/** What would be read, counted, with the first rows, and every kind of line that would not. */
export function MappedPreview({ preview, mapping }: MappedPreviewProps) {
  const t = useWords(columnsWords)
  const { rowCount, sums, unreadCount, footerCount, first } = preview
  const isRead = hasAmount(mapping) && rowCount > 0
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <p className={styles.summary} role="status">
        <b>{t('preview')}</b>
        {isRead ? (
          <>
            <span>{t('count', { count: rowCount })}</span>
            {sums.map(({ direction, currency, count, amount }) => (
              <span key={`${direction} ${currency}`}>
                {t('sum', { direction, count, amount: money(amount, currency) })}
              </span>
            ))}
          </>
        ) : (
          <span>{hasAmount(mapping) ? t('nothing') : t('needAmount')}</span>
        )}
        {hasAmount(mapping) && unreadCount > 0 && (
          <span className={styles.bad}>{t('unreadCount', { count: unreadCount })}</span>
        )}
        {footerCount > 0 && <span>{t('footers', { count: footerCount })}</span>}
      </p>
      {isRead && <Hints preview={preview} mapping={mapping} />}
      {isRead && <Rows rows={first} />}
      {hasAmount(mapping) && unreadCount > 0 && <Unread preview={preview} />}
    </section>
  )
}

function Hints({ preview, mapping }: MappedPreviewProps) {
  const t = useWords(columnsWords)
  const { undatedCount, unclearDate, sums } = preview
  const hints = [
    !hasTime(mapping) && t('needTime'),
    unclearDate !== null && t('unclearDate', { example: unclearDate }),
    hasTime(mapping) && unclearDate === null && undatedCount > 0 && t('undated', { count: undatedCount }),
    sums.some(({ direction }) => direction === 'unknown') && t('noDirection'),
  ].filter((hint) => hint !== false)
  if (hints.length === 0) return null
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}

const columns = ['time', 'direction', 'amount', 'counterparty', 'description', 'orderId', 'status'] as const

function Rows({ rows }: { readonly rows: readonly BillRow[] }) {
  const t = useWords(columnsWords)
  const p = useWords(previewWords)
  return (
    <ScrollRegion label={t('preview')} className={styles.rows ?? ''}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lineNumber')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              <td>{row.time?.replace('T', ' ') ?? '—'}</td>
              <td>{t(row.direction)}</td>
              <td data-column="amount">{row.amount === null ? '—' : money(row.amount, row.currency)}</td>
              <td>{row.counterparty}</td>
              <td>{row.description}</td>
              <td>{row.orderId}</td>
              <td>{row.status === 'unknown' ? '' : p(row.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Unread({ preview: { firstUnread, unreadCount } }: { readonly preview: Preview }) {
  const t = useWords(columnsWords)
  const language = useLanguage()
  const rest = unreadCount - firstUnread.length
  return (
    <ul className={styles.unread}>
      {firstUnread.map(({ line, text, reason }) => (
        <li key={line}>
          <b>{t('unreadLine', { line })}</b> {describeFault(reason, { line, text }, language)}
          <q>{text}</q>
        </li>
      ))}
      {rest > 0 && <li>{t('more', { count: rest })}</li>}
    </ul>
  )
}

function money(amount: string, currency: string): string {
  if (currency === 'XXX') return amount
  return currency === 'CNY' ? `¥${amount}` : `${currency} ${amount}`
}
