import { normaliseHeading } from '../../../../shared/rules/normalise-heading.ts'
import { billHeadings } from '../bill/bill-headings.ts'
import type { Line } from './statement-lines.ts'
import type { Word } from './statement-text.ts'

export type HeadCell = { readonly text: string; readonly left: number; readonly right: number }
export type Head = {
  readonly cells: readonly HeadCell[]
  /** Index of its first line and of the line after it. */
  readonly start: number
  readonly end: number
}

const mostHeadLines = 3
const knownNames: ReadonlySet<string> = new Set([
  ...Object.values(billHeadings).flat(),
  ...[
    '序号',
    '储种',
    '钞汇',
    '钞/汇',
    '地区',
    '对方账号与户名',
    '对方开户行',
    '网点名称',
    '借记卡号',
    '服务界面',
  ],
])

/** The heading of a table of payments among the lines: the block of lines with the most headings that bills have. */
export function findHead(
  lines: readonly Line[],
  recognises: (names: ReadonlySet<string>) => boolean,
): Head | null {
  let best: (Head & { readonly known: number }) | null = null
  for (let start = 0; start < lines.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + mostHeadLines, lines.length); end += 1) {
      const block = lines.slice(start, end)
      if (isTooFarApart(block)) break
      const cells = stackCells(block)
      const names = new Set(cells.map((cell) => normaliseHeading(cell.text)))
      if (!recognises(names)) continue
      const known = [...names].filter((name) => knownNames.has(name)).length
      if (best === null || known > best.known) best = { cells, start, end, known }
    }
  }
  return best
}

function isTooFarApart(block: readonly Line[]): boolean {
  const size = block[0]?.words[0]?.size ?? 0
  return block.some((line, index) => index > 0 && line.top - (block[index - 1]?.top ?? 0) > size * 2.2)
}

/** Words that stand above one another are one heading, broken over lines. */
function stackCells(block: readonly Line[]): readonly HeadCell[] {
  const cells: { left: number; right: number; parts: string[] }[] = []
  for (const line of block) {
    for (const word of joinLetters(line.words)) {
      const above = cells.find((cell) => word.left < cell.right && word.right > cell.left)
      if (above === undefined) cells.push({ left: word.left, right: word.right, parts: [word.text] })
      else {
        above.parts.push(word.text)
        above.left = Math.min(above.left, word.left)
        above.right = Math.max(above.right, word.right)
      }
    }
  }
  return cells
    .sort((a, b) => a.left - b.left)
    .map(({ left, right, parts }) => ({ left, right, text: parts.join('') }))
}

/** `日 志 号` and `交易 日期` in one run are one heading: spaces narrower than a character part nothing. */
function joinLetters(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const gap = last === undefined ? 0 : word.left - last.right
    // Without any gap they are one; with a small one they are unless the first is a heading by itself.
    const isOne = last !== undefined && !word.isSpaced && gap < word.size * 0.1
    const isNear = last !== undefined && gap < word.size * (word.text.length === 1 ? 0.8 : 0.35)
    if (last !== undefined && (isOne || (isNear && !knownNames.has(last.text))))
      joined[joined.length - 1] = { ...last, text: last.text + word.text, right: word.right }
    else joined.push(word)
  }
  return joined
}
