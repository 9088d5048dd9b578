import { memo } from 'react'
import type { Transaction } from '../../../../shared/model/transaction.ts'
import { cellProps, columnHeaderProps, rowGroupProps, rowProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { previewWords } from '../preview/preview-words.ts'
import styles from './bill-table.module.css'

const columns = ['line', 'time', 'counterparty', 'description', 'amount', 'status', 'orderId'] as const
export const billColumnCount = columns.length

export function BillHead({ heightPx }: { readonly heightPx: number }) {
  const t = useWords(previewWords)
  return (
    <div {...rowGroupProps} className={styles.head}>
      <div {...rowProps(1)} className={styles.line} style={{ height: heightPx }}>
        {columns.map((column) => (
          <div key={column} {...columnHeaderProps(undefined)} data-column={column}>
            {t(column)}
          </div>
        ))}
      </div>
    </div>
  )
}

type BillLineProps = {
  readonly row: Transaction
  readonly rowIndex: number
  readonly place: { readonly offsetPx: number; readonly heightPx: number }
  readonly isMatching: boolean
  readonly isSelected: boolean
  readonly isLead: boolean
}

/** One row as it was read; every cell verbatim is its tooltip. */
export const BillLine = memo(
  function BillLine({ row, rowIndex, place, isMatching, isSelected, isLead }: BillLineProps) {
    const t = useWords(previewWords)
    return (
      <div
        id={`line-${row.line}`}
        {...rowProps(rowIndex, isSelected)}
        className={`${styles.line} ${styles.row}`}
        data-line={row.line}
        data-lead={isLead}
        data-matching={isMatching}
        title={row.cells.map((cell) => cell.trim()).join(' | ')}
        style={{ height: place.heightPx, transform: `translateY(${place.offsetPx}px)` }}
      >
        <div {...cellProps} data-column="line">
          {row.line}
        </div>
        <div {...cellProps} data-column="time">
          {row.time?.replace('T', ' ') ?? '—'}
        </div>
        <div {...cellProps} data-column="counterparty">
          {row.counterparty}
          {isMatching && <small>{t('matching')}</small>}
        </div>
        <div {...cellProps} data-column="description">
          {row.description}
        </div>
        <div {...cellProps} data-column="amount">
          {amountOf(row)}
          <small>
            {t(row.direction)}
            {row.refundedAmount !== null && ` · ${t('refundedAmount', { amount: row.refundedAmount })}`}
          </small>
        </div>
        <div {...cellProps} data-column="status">
          {t(row.status)}
        </div>
        <div {...cellProps} data-column="orderId">
          {row.orderId}
          {row.merchantOrderId !== null && <small>{row.merchantOrderId}</small>}
        </div>
      </div>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.place.offsetPx === after.place.offsetPx &&
    before.place.heightPx === after.place.heightPx &&
    before.isMatching === after.isMatching &&
    before.isSelected === after.isSelected &&
    before.isLead === after.isLead,
)

function amountOf({ amount, currency, direction }: Transaction): string {
  if (amount === null) return '—'
  const sign = direction === 'out' ? '−' : direction === 'in' ? '+' : ''
  return `${sign}${currency === 'CNY' ? '¥' : `${currency} `}${amount}`
}
