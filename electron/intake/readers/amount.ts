import { Decimal } from 'decimal.js'

export type DecimalMark = '.' | ','
/** Decimal strings with at least two decimals. `refunded` is the part that a bracket says was returned. */
export type Amount = {
  readonly value: string
  readonly refunded: string | null
  readonly isFullyRefunded: boolean
  /** A code that stands with the number (`CNY 123.18`); null where none does. */
  readonly currency: string | null
}

const plainShape = /^\d+(?:\.\d+)?$/
const amountShape =
  /^([+-]?)\s*(?:([A-Z]{3})|(?:HK|US|NT)?[¥￥$€£])?\s*([+-]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([+-]?)\s*(?:元|([A-Z]{3})|[¥￥$€£])?\s*(?:[(（]([^)）]*)[)）])?$/
/** Accountants write a loss in brackets. */
const bracketedShape = /^[(（]\s*([^()（）+-]+?)\s*[)）]$/
const wideSigns: Readonly<Record<string, string>> = { '－': '-', '−': '-', '–': '-', '＋': '+', '，': ',' }

/**
 * `¥28.16`, `￥5.00`, `-2,600.00`, `131.77(已退款89.84)`, `8,000.00(CN)`, `CNY 123.18`, `(12.30)`; with a comma as the
 * decimal mark `1.234,56`. Null when it is no amount. `¥` is U+00A5 and `￥` U+FFE5: WeChat uses both in one file.
 */
export function parseAmount(cell: string, decimalMark: DecimalMark = '.'): Amount | null {
  const text = cell.trim()
  if (text === '') return null
  if (decimalMark === '.' && plainShape.test(text)) return plainAmount(asMoney(new Decimal(text)))
  const signed = text.replace(/[－−–＋，]/g, (sign) => wideSigns[sign] ?? sign)
  const written = decimalMark === '.' ? signed : swapMarks(signed)
  const inBrackets = bracketedShape.exec(written)?.[1]
  const match = amountShape.exec(inBrackets === undefined ? written : `-${inBrackets}`)
  if (match === null) return null
  const [, first = '', code, second = '', whole = '', fraction = '', last = '', codeAfter, bracket = ''] =
    match
  const sign = first + second + last
  if (sign.length > 1) return null
  const value = asMoney(new Decimal(`${sign}${whole.replaceAll(',', '')}${fraction}`))
  const isFullyRefunded = /已?全额退款/.test(bracket)
  return {
    value,
    refunded: isFullyRefunded ? value : parseRefundedPart(bracket),
    isFullyRefunded,
    currency: code ?? codeAfter ?? null,
  }
}

/** The amount in `已退款(￥5.00)` or `已退款89.84`, else null. */
export function parseRefundedPart(text: string): string | null {
  if (!text.includes('已退款')) return null
  const part = /已退款\s*[(（]?\s*[¥￥]?\s*(\d[\d,]*(?:\.\d+)?)/.exec(text)?.[1]
  return part === undefined ? null : asMoney(new Decimal(part.replaceAll(',', '')))
}

/** At least two decimals, more where the source has more; never an exponent. */
export function asMoney(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()))
}

function plainAmount(value: string): Amount {
  return { value, refunded: null, isFullyRefunded: false, currency: null }
}

/** `1.234,56` as `1,234.56`; a space, an apostrophe or a no-break space may part the thousands too. */
function swapMarks(text: string): string {
  return text.replace(/(\d)[\s'’](?=\d{3})/g, '$1.').replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
}
