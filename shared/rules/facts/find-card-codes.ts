import type { SeenFact } from './fact-text.ts'

const label = '(?:卡密|卡号|卡券码|兑换码|激活码|充值码|券码|密钥)'
const groups = '[A-Z0-9*]{3,6}(?:-[A-Z0-9*]{3,6}){2,6}'
const grouped = new RegExp(`(?<![A-Za-z0-9*-])(?<code>${groups})(?![A-Za-z0-9*-])`, 'g')
const labelled = new RegExp(
  String.raw`${label}\s*(?:[:：]|是|为|\s)\s*(?<code>[A-Za-z0-9*]{8,24}|${groups})(?![A-Za-z0-9*-])`,
  'g',
)

/** Codes of cards. Whoever has one can spend it: only its end ever leaves this function. */
export function findCardCodes(text: string): SeenFact[] {
  const named = [...text.matchAll(labelled)].filter(({ groups: { code = '' } = {} }) => /\d/.test(code))
  const shaped = [...text.matchAll(grouped)].filter(({ groups: { code = '' } = {} }) => {
    // `SH0912-2102-9527` is the number of a complaint.
    return /\d/.test(code) && code.split('-').filter((group) => /[A-Z]/.test(group)).length > 1
  })
  return [...named.map((match) => seen(match, 0.95)), ...shaped.map((match) => seen(match, 0.8))]
}

function seen(match: RegExpExecArray, confidence: number): SeenFact {
  const code = match.groups?.code ?? ''
  const shown = `****${code.replaceAll(/[^A-Za-z0-9]/g, '').slice(-4)}`
  return { kind: 'card', value: shown, shown, at: match.index + match[0].length - code.length, confidence }
}
