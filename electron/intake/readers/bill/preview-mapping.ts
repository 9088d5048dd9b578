import { Decimal } from 'decimal.js'
import type { MappedPreview } from '../../../../shared/contract/reading-contract.ts'
import type { ColumnMapping } from '../../../../shared/model/column-mapping.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { headerSignature } from '../../../../shared/rules/header-signature.ts'
import { asMoney } from '../amount.ts'
import type { BillSource } from './bill-dialect.ts'
import { readWithMapping } from './read-with-mapping.ts'

const shownRows = 12
const shownUnread = 20

/** How the table reads by the mapping, and the signature of the heading that it is remembered by. */
export function previewMapping(source: BillSource, mapping: ColumnMapping) {
  const { rows, unread, notes } = readWithMapping(source, mapping)
  const head = source.records.find(({ line }) => line === mapping.headerLine)
  const unclear = notes.find(({ code }) => code === 'bill-date-order-unclear')
  const preview: MappedPreview = {
    rowCount: rows.length,
    undatedCount: rows.filter(({ time }) => time === null).length,
    first: rows.slice(0, shownRows),
    unreadCount: unread.length,
    firstUnread: unread.slice(0, shownUnread),
    footerCount: notes.filter(({ code }) => code === 'bill-footer').length,
    sums: sumsOf(rows),
    unclearDate: unclear === undefined ? null : String(unclear.params.example),
  }
  return { preview, signature: head === undefined ? '' : headerSignature(head.cells) }
}

function sumsOf(rows: readonly BillRow[]): MappedPreview['sums'] {
  const groups = Map.groupBy(rows, ({ direction, currency }) => `${direction} ${currency}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { direction, currency } = first
    const sum = group.reduce((total, { amount }) => total.plus(amount ?? 0), new Decimal(0))
    return [{ direction, currency, count: group.length, amount: asMoney(sum) }]
  })
}
