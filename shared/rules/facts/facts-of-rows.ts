import type { Fact } from '../../model/fact.ts'
import type { Transaction } from '../../model/transaction.ts'

/** What rows of the case's own orders say; of other rows of a bill nothing is suggested. */
export function factsOfRows(rows: readonly Transaction[]): readonly Fact[] {
  const best = new Map<string, Fact>()
  for (const row of rows) {
    const numbers = [row.orderId, row.merchantOrderId].filter((number) => number !== null)
    for (const fact of factsOfRow(row, numbers)) {
      const key = `${fact.kind} ${fact.value}`
      if (!best.has(key)) best.set(key, fact)
    }
  }
  return [...best.values()]
}

function factsOfRow(row: Transaction, numbers: readonly string[]): Fact[] {
  const fact = (kind: Fact['kind'], value: string | null): Fact[] => {
    if (value === null || value.trim() === '') return []
    const shown = kind === 'time' ? value.replace('T', ' ') : value
    return [{ kind, value, shown, itemId: row.itemId, line: row.line, confidence: 1 }]
  }
  return [
    ...numbers.flatMap((number) => fact('order', number)),
    ...(row.currency === 'CNY' ? fact('amount', row.amount) : []),
    ...fact('time', row.time),
    ...fact('shop', row.counterparty),
  ]
}
