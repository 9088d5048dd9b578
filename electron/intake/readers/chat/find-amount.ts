import { Decimal } from 'decimal.js'
import { asMoney } from '../amount.ts'

/** Bounded, so that a text of a million digits takes no time. */
const money =
  /[¥￥]\s{0,3}(\d[\d,]{0,14}(?:\.\d{1,2})?)(?!\d)|(?<![\d,.])(\d[\d,]{0,14}(?:\.\d{1,2})?)\s{0,3}元/g

/** The sum that the text of a transfer names; null where it names none, or several that differ. */
export function findAmount(text: string): string | null {
  const found = new Set<string>()
  for (const match of text.matchAll(money)) {
    const digits = (match[1] ?? match[2] ?? '').replaceAll(',', '')
    found.add(asMoney(new Decimal(digits)))
  }
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
