import type { SeenFact } from './fact-text.ts'

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?`
const paid = '(?:实付款?|实际支付|付款金额|支付金额|交易金额|合计|总计|应付|退款金额|到账金额)'
const money = new RegExp(
  String.raw`(?<paid>${paid}[:：\s]{0,6})?(?:[¥￥]\s{0,3}(?<sum>${digits})(?![\d,.]*\d)|(?<![\d,.¥￥])(?<yuan>${digits})\s?元)`,
  'g',
)

/** Sums of yuan. What was paid, by its label, is surer than the price of a thing. */
export function findAmounts(text: string): SeenFact[] {
  return [...text.matchAll(money)].flatMap(({ groups = {}, index, 0: whole }): SeenFact[] => {
    const written = groups.sum ?? groups.yuan ?? ''
    const value = withCents(written.replaceAll(',', ''))
    if (Number(value) === 0) return []
    const confidence = groups.paid !== undefined ? 0.95 : groups.sum !== undefined ? 0.85 : 0.6
    return [{ kind: 'amount', value, shown: value, at: index + whole.indexOf(written), confidence }]
  })
}

function withCents(decimal: string): string {
  const [whole = '', cents = ''] = decimal.split('.')
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`
}
