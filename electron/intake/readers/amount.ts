import { Decimal } from 'decimal.js'

/** Decimal strings with at least two decimals. `refunded` is the part that a bracket says was returned. */
export type Amount = {
  readonly value: string
  readonly refunded: string | null
  readonly isFullyRefunded: boolean
}

const amountShape =
  /^([+-]?)[¥￥$€£]?\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*元?\s*(?:[(（]([^)）]*)[)）])?$/

/**
 * `¥28.16`, `￥5.00`, `-2,600.00`, `131.77(已退款89.84)`, `44.28(已全额退款)`, `8,000.00(CN)`. Null when it is no amount.
 * `¥` is U+00A5 and `￥` U+FFE5: WeChat uses both in one file.
 */
export function parseAmount(cell: string): Amount | null {
  const match = amountShape.exec(cell.trim())
  if (match === null) return null
  const [, before = '', after = '', whole = '', fraction = '', bracket = ''] = match
  if (before !== '' && after !== '') return null
  const value = asMoney(new Decimal(`${before}${after}${whole.replaceAll(',', '')}${fraction}`))
  const isFullyRefunded = /已?全额退款/.test(bracket)
  return { value, refunded: isFullyRefunded ? value : parseRefundedPart(bracket), isFullyRefunded }
}

/** The amount in `已退款(￥5.00)` or `已退款89.84`, else null. */
export function parseRefundedPart(text: string): string | null {
  const part = /已退款\s*[(（]?\s*[¥￥]?\s*(\d[\d,]*(?:\.\d+)?)/.exec(text)?.[1]
  return part === undefined ? null : asMoney(new Decimal(part.replaceAll(',', '')))
}

/** At least two decimals, more where the source has more; never an exponent. */
export function asMoney(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()))
}
