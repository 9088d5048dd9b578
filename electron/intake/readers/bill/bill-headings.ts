/**
 * Headings of bills per field, the surest first, as `normaliseHeading` writes them. Where a bill has several of a field,
 * the first of this list that it has is taken (an amount) or the first with something in the row (everything else).
 */
export const billHeadings = {
  time: words(
    '交易时间 付款时间 支付时间 交易创建时间 创建时间 交易成功时间 支付完成时间 下单时间 订单时间 发生时间 入账时间 交易日期时间 记账时间 时间',
    'datetime date/time timestamp transactiontime transactiondateandtime time',
  ),
  date: words(
    '交易日期 交易日 日期 记账日期 记账日 入账日期 入账日 银行记账日 发生日期 账务日期 会计日期 工作日期',
    'date transactiondate transdate trans.date tradedate postingdate postdate posteddate dateposted bookingdate completeddate valuedate',
  ),
  amount: words(
    '入账金额 结算金额 记账金额 人民币金额 实付金额 实付款 支付金额 付款金额 金额 交易金额 发生额 发生金额 交易发生额 收入/支出金额 收支金额 入账币种/金额 交易币种/金额 订单金额 交易额',
    'amount transactionamount billingamount paymentamount gross total',
  ),
  amountIn: words(
    '记账金额(收入) 收入金额 收入 存入金额 存入 贷方金额 贷方发生额 贷方 转入金额 贷方(入账) 交易金额(收入) 收入(贷)',
    'credit creditamount credits deposit deposits depositamount income moneyin paidin amountin',
  ),
  amountOut: words(
    '记账金额(支出) 支出金额 支出 取出金额 支取金额 取出 支取 借方金额 借方发生额 借方 转出金额 借方(出账) 交易金额(支出) 支出(借)',
    'debit debitamount debits withdrawal withdrawals withdrawalamount expense moneyout paidout amountout',
  ),
  balance: words(
    '余额 账户余额 联机余额 本次余额 交易余额 实时余额',
    'balance runningbalance accountbalance',
  ),
  refunded: words('成功退款 退款金额 已退款金额', 'refundedamount'),
  currency: words(
    '记账币种 入账币种 入账货币 结算币种 币种 币别 货币 交易币种 交易货币',
    'currency billingcurrency currencycode',
  ),
  direction: words(
    '收/支 收/支/其他 收支 收支类型 收支方向 资金流向 借贷标志 借贷 借/贷 借贷方向 借贷状态 借贷类型 收付标志',
    'direction credit/debit debit/credit dr/cr cr/dr',
  ),
  status: words('交易状态 当前状态 订单状态 状态', 'status transactionstatus state'),
  fundStatus: words('资金状态'),
  counterparty: words(
    '交易对方 商户名称 对方户名 对方账户名 对方名称 对方账户名称 交易对手名称 对手户名 对手信息 对手名称 收(付)方名称 对方 商户 交易场所',
    'counterparty payee merchant merchantname name payee/payer',
  ),
  counterpartyAccount: words(
    '对方账号 对方卡号/账号 交易对手账号 对方账户 对方卡号 对手账号 收(付)方账号',
    'counterpartyaccount',
  ),
  description: words(
    '商品说明 商品 商品名称 订单标题 交易说明 交易描述 交易摘要 摘要 交易名称 交易用途 用途 名称',
    'description details transactiondetails narrative',
  ),
  category: words('交易分类 交易类型 业务类型 类型', 'category transactiontype type'),
  method: words('收/付款方式 支付方式 付款方式 交易方式 交易渠道 渠道', 'method paymentmethod'),
  orderId: words(
    '交易订单号 交易单号 交易号 账务流水号 订单号 交易流水号 流水号 电子流水号 日志号 凭证号',
    'transactionid transactionreference orderid reference referencenumber',
  ),
  merchantOrderId: words('商家订单号 商户单号 商户订单号 商家单号', 'merchantorderid invoicenumber'),
  note: words(
    '备注 附言 交易附言 交易备注 客户摘要 交易地点/附言 交易地点 交易详情',
    'note notes memo remark remarks',
  ),
} as const satisfies Record<string, readonly string[]>

export type BillField = keyof typeof billHeadings

function words(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' '))
}
