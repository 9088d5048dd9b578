import type { SeenFact } from './fact-text.ts'

// Only what is called one: a bare number may be an account, an identity card or a parcel.
const labelled =
  /(?:订单|交易|商户|商家|支付|付款|退款|转账|流水|凭证|平台)(?:订单|交易|流水|支付)?(?:编号|单号|号码|号)\s*(?:[:：#]|是|为)?\s*(?<number>[A-Za-z]{0,4}\d{12,32})(?![\dA-Za-z])|\border\s*(?:no|number|id|#)\.?\s*[:#]?\s*(?<english>[A-Z]{0,4}\d{12,32})(?![\dA-Za-z])/gi

/** Numbers of orders and payments with 12 to 32 digits, where a label stands before them. */
export function findOrderNumbers(text: string): SeenFact[] {
  return [...text.matchAll(labelled)].map((match) => {
    const value = match.groups?.number ?? match.groups?.english ?? ''
    const at = match.index + match[0].length - value.length
    return { kind: 'order', value, shown: value, at, confidence: 0.95 }
  })
}
