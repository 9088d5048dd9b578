/** Whether 3/4 is the third of April or the fourth of March. */
export type DateOrder = 'day-first' | 'month-first'

/** What a person can say of a table's columns. Amounts stand in one column, or income and expense in one each. */
export const mappableFields = [
  'time',
  'date',
  'amount',
  'amountIn',
  'amountOut',
  'direction',
  'counterparty',
  'counterpartyAccount',
  'description',
  'category',
  'method',
  'status',
  'orderId',
  'merchantOrderId',
  'currency',
  'balance',
  'refunded',
  'note',
] as const
export type MappableField = (typeof mappableFields)[number]

/** How to read a table whose headings say nothing that is known; kept per `headerSignature`. */
export type ColumnMapping = {
  /** 1-based line (sheet row) of the heading; null where the rows begin at once. */
  readonly headerLine: number | null
  /** 0-based column of each field that the table has. */
  readonly columns: Partial<Readonly<Record<MappableField, number>>>
  /** What a minus means, where no column states the direction. */
  readonly sign: 'minus-is-out' | 'minus-is-in' | 'unstated'
  /** Of dates such as 05/06/2025; dates with the year first need no order. */
  readonly dateOrder: DateOrder | null
  readonly decimalMark: '.' | ','
  /** Offset such as `+08:00`, null where nobody knows. */
  readonly zone: string | null
  /** ISO 4217, of rows that name none. */
  readonly currency: string
}
