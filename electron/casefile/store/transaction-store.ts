import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { BillRow, Transaction } from '../../../shared/model/transaction.ts'
import { itemIdOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'

type StoredRow = Omit<BillRow, 'cells'> & { cells: string }

const columns = `line, time, zone, amount, refunded_amount AS refundedAmount, currency, direction, status, counterparty,
  counterparty_account AS counterpartyAccount, description, category, method, order_id AS orderId,
  merchant_order_id AS merchantOrderId, note, cells`
export const transactionQueries = {
  transactionsOfItem: `SELECT ${columns} FROM transactions WHERE item_id = ? ORDER BY position`,
  allTransactions: `SELECT item_id AS item, ${columns} FROM transactions ORDER BY item_id, position`,
}

export function createTransactionStore(database: Database) {
  const select = database.prepare<[number], StoredRow>(transactionQueries.transactionsOfItem)
  const selectAll = database.prepare<[], StoredRow & { item: number }>(transactionQueries.allTransactions)
  const insert = database.prepare<StoredRow & { itemId: number; position: number }>(`
    INSERT INTO transactions (item_id, position, line, time, zone, amount, refunded_amount, currency, direction,
      status, counterparty, counterparty_account, description, category, method, order_id, merchant_order_id, note,
      cells)
    VALUES (:itemId, :position, :line, :time, :zone, :amount, :refundedAmount, :currency, :direction,
      :status, :counterparty, :counterpartyAccount, :description, :category, :method, :orderId, :merchantOrderId, :note,
      :cells)`)
  const remove = database.prepare<[number]>('DELETE FROM transactions WHERE item_id = ?')

  // Row by row: a long bill is then not there as rows and as transactions at once.
  function* each(): Generator<Transaction> {
    for (const { item, ...row } of selectAll.iterate())
      yield { ...row, cells: fromStored<string[]>(row.cells), itemId: itemIdOf(item) }
  }

  return {
    all: (): Map<ItemId, Transaction[]> => Map.groupBy(each(), ({ itemId }) => itemId),
    insert(item: number, rows: Iterable<BillRow>): void {
      let position = 0
      for (const row of rows) {
        insert.run({ ...row, cells: toStored(row.cells), itemId: item, position })
        position += 1
      }
    },
    /** One after another, so that a long bill is never held whole. */
    *eachOf(item: number): Generator<Transaction> {
      const itemId = itemIdOf(item)
      for (const row of select.iterate(item)) yield { ...row, cells: fromStored<string[]>(row.cells), itemId }
    },
    remove: (item: number): void => void remove.run(item),
  }
}
