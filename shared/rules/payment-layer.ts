/** Who keeps a bill: one purchase shows at the shop, in the wallet that paid the shop, and at the bank that paid the wallet. */
export type PaymentLayer = 'shop' | 'wallet' | 'bank'

const makers: readonly { readonly reader: RegExp; readonly layer: PaymentLayer; readonly names: RegExp }[] = [
  { reader: /^jd\b/, layer: 'shop', names: /京东|网银在线/ },
  { reader: /^meituan\b/, layer: 'shop', names: /美团|三快|钱袋宝/ },
  { reader: /^alipay\b/, layer: 'wallet', names: /支付宝|蚂蚁|alipay/i },
  { reader: /^wechat\b/, layer: 'wallet', names: /财付通|微信|tenpay|wechat|weixin/i },
  { reader: /^paypal\b/, layer: 'wallet', names: /paypal/i },
  { reader: /^icbc\b/, layer: 'bank', names: /工商银行|工行|ICBC/i },
  { reader: /^cmb\b/, layer: 'bank', names: /招商银行|招行|CMB/i },
  { reader: /^ccb\b/, layer: 'bank', names: /建设银行|建行|CCB/i },
  { reader: /^boc\b/, layer: 'bank', names: /中国银行|中行|BOC/i },
]

/** By the reader of the bill. A table without a maker's layout is most often a bank's. */
export function layerOf(reader: string): PaymentLayer {
  return makers.find((maker) => maker.reader.test(reader))?.layer ?? 'bank'
}

/** How others name the maker of a bill; null where its reader does not know the maker. */
export function namesOf(reader: string): RegExp | null {
  return makers.find((maker) => maker.reader.test(reader))?.names ?? null
}

/** True where a text names a bank that another reader reads: that bank's bill, not this one, has the other side. */
export function namesAnotherBank(text: string, reader: string): boolean {
  const own = namesOf(reader)
  if (own === null || own.test(text)) return false
  return /银行|\bbank\b/i.test(text)
}
