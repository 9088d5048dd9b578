import type { SeenFact } from './fact-text.ts'

const phone =
  /(?<![\dA-Za-z*-])(?:(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}|400[-\s]?\d{3}[-\s]?\d{4}|400[-\s]?\d{4}[-\s]?\d{3}|0\d{2,3}-\d{7,8})(?![\dA-Za-z*-])/g

/** Mobile, service and fixed numbers of mainland China. */
export function findPhones(text: string): SeenFact[] {
  return [...text.matchAll(phone)].map((match) => {
    const value = match[0].replaceAll(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
    return { kind: 'phone', value, shown: match[0], at: match.index, confidence: 0.85 }
  })
}
