import type { MappableField } from '../../../../shared/model/column-mapping.ts'
import { normaliseHeading } from '../../../../shared/rules/normalise-heading.ts'
import { billHeadings } from './bill-headings.ts'
import type { CellFacts } from './describe-cells.ts'

type Fields = Partial<Record<MappableField, number>>
type Rule = {
  readonly field: MappableField
  /** Whether what stands in the column can be this at all. */
  readonly fits: (cells: CellFacts) => boolean
  /** Part of a heading that says so. */
  readonly hint: RegExp
  /** Taken without a heading that says so, where its cells speak for themselves. */
  readonly isPlain?: (cells: CellFacts) => boolean
}

const isText = ({ words, amounts, days }: CellFacts) => words > 0.5 && amounts < 0.5 && days < 0.5
const isNumber = ({ amounts }: CellFacts) => amounts > 0.5

/** The surest first: a column that one has taken is no other's. */
const rules: readonly Rule[] = [
  { field: 'time', fits: ({ days, moments }) => days > 0.5 && moments > 0.1, hint: /./, isPlain: () => true },
  {
    field: 'date',
    fits: ({ days, moments }) => days > 0.5 && moments <= 0.1,
    hint: /./,
    isPlain: () => true,
  },
  { field: 'time', fits: ({ clocks }) => clocks > 0.5, hint: /./, isPlain: () => true },
  { field: 'balance', fits: isNumber, hint: /余额|结余|balance|saldo/i },
  { field: 'refunded', fits: isNumber, hint: /退款|退回|refund/i },
  {
    field: 'direction',
    fits: ({ directions }) => directions > 0.6,
    hint: /./,
    isPlain: ({ variety }) => variety < 0.6,
  },
  { field: 'currency', fits: ({ currencies }) => currencies > 0.6, hint: /./, isPlain: () => true },
  {
    field: 'amountOut',
    fits: isNumber,
    hint: /支出|付出|转出|借方|^出|出$|花|debit|withdraw|paid out|money out|ausgabe/i,
  },
  {
    field: 'amountIn',
    fits: isNumber,
    hint: /收入|收到|转入|贷方|^进|进$|^入|credit|deposit|paid in|money in|einnahme/i,
  },
  // Of what was due and what was paid, the one that was paid.
  { field: 'amount', fits: isNumber, hint: /实(?:际|付|收)|到手|actual|paid|net\b/i },
  {
    field: 'amount',
    fits: isNumber,
    hint: /金额|多少|价|款|钱|元|费|amount|sum|total|price|betrag|importe|montant|value/i,
    isPlain: ({ money }) => money > 0.5,
  },
  {
    field: 'merchantOrderId',
    fits: ({ codes }) => codes > 0.4,
    hint: /商[户家].*[单号]|merchant|invoice/i,
  },
  {
    field: 'orderId',
    fits: ({ codes, variety }) => codes > 0.4 && variety > 0.5,
    hint: /单号|编号|流水|订单|凭证|序号|\bid\b|order|reference|number|no\.?$/i,
    isPlain: ({ codes, variety }) => codes > 0.8 && variety > 0.9,
  },
  {
    field: 'counterpartyAccount',
    fits: ({ codes, filled }) => codes > 0.3 && filled > 0,
    hint: /账号|卡号|帐号|account|iban/i,
  },
  {
    field: 'status',
    fits: isText,
    hint: /状态|状况|情况|status|state/i,
    isPlain: ({ statuses, variety }) => statuses > 0.8 && variety < 0.8,
  },
  { field: 'method', fits: isText, hint: /方式|渠道|method|channel/i },
  { field: 'category', fits: isText, hint: /类型|分类|类别|种类|category|type|kind/i },
  { field: 'note', fits: ({ words }) => words > 0, hint: /备注|附言|留言|note|memo|remark|comment/i },
  {
    field: 'counterparty',
    fits: isText,
    hint: /对方|商户|商家|收款|payee|merchant|recipient|target|seller/i,
  },
  {
    field: 'counterparty',
    fits: isText,
    hint: /对方|给谁|谁|商户|商家|店|收款|付款人|户名|姓名|payee|merchant|seller|shop|name|party|\bto\b|\bfrom\b|empfänger/i,
  },
  {
    field: 'description',
    fits: isText,
    hint: /说明|商品|摘要|用途|内容|名称|项目|事由|desc|detail|item|product|goods|purpose|verwendung|what/i,
  },
]

/** What each column may be: by a heading that is known, by part of one, by what stands in it; each field one column. */
export function guessFields(columns: readonly CellFacts[]): Fields {
  const fields: Fields = {}
  const taken = new Set<number>()
  const take = (field: MappableField, index: number): void => {
    if (index === -1 || fields[field] !== undefined) return
    fields[field] = index
    taken.add(index)
  }
  const find = (is: (column: CellFacts) => boolean) =>
    columns.findIndex((column, index) => !taken.has(index) && column.filled > 0 && is(column))
  for (const { field, fits } of rules) {
    const known: readonly string[] = billHeadings[field]
    take(
      field,
      find((column) => known.includes(normaliseHeading(column.heading)) && fits(column)),
    )
  }
  for (const { field, fits, hint } of rules) {
    take(
      field,
      find((column) => column.heading !== '' && hint.test(column.heading) && fits(column)),
    )
  }
  for (const { field, fits, isPlain } of rules) {
    if (isPlain !== undefined)
      take(
        field,
        find((column) => fits(column) && isPlain(column)),
      )
  }
  // What is left of the texts: first who it went to, then what for.
  for (const field of ['counterparty', 'description'] as const)
    take(
      field,
      find((column) => isText(column) && column.variety > 0.1),
    )
  return withoutOddAmounts(fields)
}

/** Income and expense in columns of their own leave none for an amount, unless one of the two is missing. */
function withoutOddAmounts({ amount, amountIn, amountOut, ...rest }: Fields): Fields {
  if (amountIn !== undefined && amountOut !== undefined) return { ...rest, amountIn, amountOut }
  const only = amount ?? amountIn ?? amountOut
  return only === undefined ? rest : { ...rest, amount: only }
}
