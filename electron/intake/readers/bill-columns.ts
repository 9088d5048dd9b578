/** Index of each field's column, -1 where the bill has none. `amountIn`/`amountOut` in order of preference. */
export type BillColumns = {
  readonly time: number
  readonly date: number
  readonly amount: number
  readonly amountIn: readonly number[]
  readonly amountOut: readonly number[]
  readonly currency: number
  readonly direction: number
  readonly status: number
  readonly counterparty: number
  readonly counterpartyAccount: number
  readonly description: number
  readonly category: number
  readonly method: number
  readonly orderId: number
  readonly merchantOrderId: number
  readonly note: number
}

/** Known headings per field, the surest first, as `normaliseHeading` writes them. */
const headings = {
  time: [
    '交易时间',
    '交易创建时间',
    '创建时间',
    '付款时间',
    '支付时间',
    '交易日期时间',
    '记账时间',
    '时间',
    'datetime',
    'date/time',
    'timestamp',
    'time',
  ],
  date: [
    '交易日期',
    '交易日',
    '日期',
    '记账日期',
    '记账日',
    '入账日期',
    '发生日期',
    '账务日期',
    'date',
    'transactiondate',
    'postingdate',
  ],
  amount: [
    '金额',
    '交易金额',
    '人民币金额',
    '实付金额',
    '支付金额',
    '付款金额',
    '订单金额',
    '发生额',
    '发生金额',
    'amount',
    'gross',
    'total',
  ],
  amountIn: [
    '记账金额(收入)',
    '收入金额',
    '收入',
    '存入金额',
    '存入',
    '贷方金额',
    '贷方发生额',
    '转入金额',
    '交易金额(收入)',
    'credit',
    'deposit',
    'income',
    'moneyin',
  ],
  amountOut: [
    '记账金额(支出)',
    '支出金额',
    '支出',
    '取出金额',
    '取出',
    '借方金额',
    '借方发生额',
    '转出金额',
    '交易金额(支出)',
    'debit',
    'withdrawal',
    'expense',
    'moneyout',
  ],
  currency: ['记账币种', '币种', '币别', '交易币种', 'currency'],
  direction: ['收/支', '收支', '收支类型', '收支方向', '资金流向', '借贷标志', '借贷', 'direction'],
  status: ['交易状态', '当前状态', '状态', 'status'],
  counterparty: [
    '交易对方',
    '商户名称',
    '对方户名',
    '对方账户名',
    '对方名称',
    '交易对手名称',
    '对方',
    'counterparty',
    'payee',
    'merchant',
    'name',
  ],
  counterpartyAccount: ['对方账号', '对方卡号/账号', '交易对手账号', '对方账户'],
  description: [
    '商品说明',
    '商品',
    '商品名称',
    '交易说明',
    '交易摘要',
    '摘要',
    '交易名称',
    'description',
    'details',
  ],
  category: ['交易分类', '交易类型', '类型', 'category', 'type'],
  method: ['收/付款方式', '支付方式', '付款方式', '渠道', 'method'],
  orderId: ['交易订单号', '交易单号', '交易号', '订单号', '流水号', '交易流水号', 'transactionid', 'orderid'],
  merchantOrderId: ['商家订单号', '商户单号', '商户订单号', 'merchantorderid'],
  note: ['备注', '附言', 'note', 'memo', 'remark'],
} as const

/** Finds each field's column by its heading, in whatever order the columns stand. */
export function matchBillColumns(header: readonly string[]): BillColumns {
  const names = header.map(normaliseHeading)
  const first = (known: readonly string[]) => findAll(names, known)[0] ?? -1
  return {
    time: first(headings.time),
    date: first(headings.date),
    amount: first(headings.amount),
    amountIn: findAll(names, headings.amountIn),
    amountOut: findAll(names, headings.amountOut),
    currency: first(headings.currency),
    direction: first(headings.direction),
    status: first(headings.status),
    counterparty: first(headings.counterparty),
    counterpartyAccount: first(headings.counterpartyAccount),
    description: first(headings.description),
    category: first(headings.category),
    method: first(headings.method),
    orderId: first(headings.orderId),
    merchantOrderId: first(headings.merchantOrderId),
    note: first(headings.note),
  }
}

/** True when a table with these columns can hold payments: some date and some amount. */
export function areBillColumns(columns: BillColumns): boolean {
  const hasAmount = columns.amount !== -1 || columns.amountIn.length > 0 || columns.amountOut.length > 0
  return hasAmount && (columns.time !== -1 || columns.date !== -1)
}

/** Without padding, case and unit: `金额（元） ` and `金额` are one heading. */
export function normaliseHeading(heading: string): string {
  const plain = heading
    .replace(/[\s\ufeff]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .toLowerCase()
  return plain.replace(/\((元|人民币|cny|rmb)\)$/, '')
}

function findAll(names: readonly string[], known: readonly string[]): readonly number[] {
  return known.map((name) => names.indexOf(name)).filter((index) => index !== -1)
}
