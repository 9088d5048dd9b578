import { foldText } from '../../../words/fold-text.ts'
import { pinyinInitial } from './pinyin-initial.ts'

/**
 * The next title after `from` that begins with what was typed, in letters or as the initials of its pinyin; -1 when there
 * is none. The same letter again and again goes from one match to the next.
 */
export function findTyped(titles: readonly string[], typed: string, from: number): number {
  const text = foldText(typed)
  const isRepeated = text.length > 1 && [...text].every((letter) => letter === text[0])
  const wanted = isRepeated ? (text[0] ?? '') : text
  // A growing word may still match where it stands; a new or repeated letter moves on.
  const start = isRepeated || text.length === 1 ? from + 1 : Math.max(from, 0)
  for (let step = 0; step < titles.length; step += 1) {
    const place = (start + step) % titles.length
    if (begins(titles[place] ?? '', wanted)) return place
  }
  return -1
}

function begins(title: string, wanted: string): boolean {
  const folded = foldText(title)
  if (folded.startsWith(wanted)) return true
  const initials = [...folded.slice(0, wanted.length)].map(pinyinInitial).join('')
  return initials.startsWith(wanted)
}
