/** `￥1,285.5 元` as the contract writes it: `1285.5`. null when empty, undefined when it is no amount. */
export function readAmount(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').replace(/[¥￥元,\s]/g, '')
  if (plain === '') return null
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}
