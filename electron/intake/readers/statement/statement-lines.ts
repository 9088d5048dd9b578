import type { Word } from './statement-text.ts'

export type Line = {
  /** Counted from 1 through the whole document. */
  readonly number: number
  readonly page: number
  readonly top: number
  readonly words: readonly Word[]
}

/** Words with one baseline make a line; lines from the top, words from the left. */
export function groupLines(words: readonly Word[], page: number, firstNumber: number): readonly Line[] {
  const sorted = [...words].sort((a, b) => a.top - b.top || a.left - b.left)
  const groups: Word[][] = []
  for (const word of sorted) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && word.top - first.top <= tolerance(first, word))
      group.push(word)
    else groups.push([word])
  }
  return groups.map((group, index) => ({
    number: firstNumber + index,
    page,
    top: group[0]?.top ?? 0,
    words: group.sort((a, b) => a.left - b.left),
  }))
}

/** Digits of another font may sit a hair higher than the words beside them. */
function tolerance(a: Word, b: Word): number {
  return Math.min(a.size, b.size) * 0.25
}

/** The words of a line as one text, spaced as they stand. */
export function lineText(words: readonly Word[]): string {
  let text = ''
  let end: number | null = null
  for (const word of words) {
    const isApart = end !== null && (word.isSpaced || word.left - end > word.size * 0.3)
    text += isApart ? ` ${word.text}` : word.text
    end = word.right
  }
  return text
}
