import { useMemo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { EventRow } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { Message } from '../../../../shared/model/message.ts'
import type { Transaction } from '../../../../shared/model/transaction.ts'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { useAllRows } from '../../items/rows/use-all-rows.ts'
import { eventInspectorWords } from './event-inspector-words.ts'
import styles from './event-rows.module.css'

type EventRowsProps = {
  readonly rows: readonly EventRow[]
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
}

/** The bill rows and messages that an event rests on, as they were read. */
export function EventRows({ rows, itemOf }: EventRowsProps) {
  const t = useWords(eventInspectorWords)
  const byItem = Map.groupBy(rows, ({ itemId }) => itemId)
  return (
    <section className={styles.rows}>
      <h3>{t('rows', { count: rows.length })}</h3>
      {[...byItem].map(([itemId, ofItem]) => {
        const item = itemOf.get(itemId)
        if (item === undefined) return null
        const lines = ofItem.map(({ line }) => line)
        return (
          <div key={itemId}>
            <p className={styles.name}>{item.title ?? item.fileName}</p>
            {item.kind === 'chat' ? (
              <MessageLines itemId={itemId} lines={lines} />
            ) : (
              <BillLines itemId={itemId} lines={lines} />
            )}
          </div>
        )
      })}
    </section>
  )
}

type LinesProps = { readonly itemId: ItemId; readonly lines: readonly number[] }

function BillLines({ itemId, lines }: LinesProps) {
  const { rows } = useAllRows(itemId, core.items.transactions)
  return <Lines all={rows} lines={lines} textOf={billText} />
}

function MessageLines({ itemId, lines }: LinesProps) {
  const { rows } = useAllRows(itemId, core.items.messages)
  return <Lines all={rows} lines={lines} textOf={messageText} />
}

type Row = { readonly line: number; readonly time: string | null }
/** How much, or who said it; then the rest. */
type RowText = { readonly lead: string | null; readonly text: string }
const mostShown = 20

function Lines<Of extends Row>(props: {
  readonly all: readonly Of[]
  readonly lines: readonly number[]
  readonly textOf: (row: Of) => RowText
}) {
  const { all, lines, textOf } = props
  const t = useWords(eventInspectorWords)
  const found = useMemo(() => {
    const wanted = new Set(lines)
    return all.filter(({ line }) => wanted.has(line))
  }, [all, lines])
  return (
    <ul className={styles.lines}>
      {found.slice(0, mostShown).map((row) => (
        <li key={row.line}>
          <span className={styles.when}>
            {t('line', { line: row.line })} {row.time?.replace('T', ' ')}
          </span>
          <span className={styles.text}>
            <b>{textOf(row).lead}</b> {textOf(row).text}
          </span>
        </li>
      ))}
      {found.length > mostShown && <li>{t('moreRows', { count: found.length - mostShown })}</li>}
    </ul>
  )
}

function billText({ counterparty, description, amount, currency }: Transaction): RowText {
  const lead = amount === null ? null : currency === 'CNY' ? `¥${amount}` : `${amount} ${currency}`
  return {
    lead,
    text: [counterparty, description].filter((part) => part !== null && part !== '').join(' · '),
  }
}

function messageText({ sender, text }: Message): RowText {
  return { lead: sender, text }
}
