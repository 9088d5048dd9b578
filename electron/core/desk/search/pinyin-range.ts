import { rangeOf, type TextRange } from '../../../../shared/rules/search/find-ranges.ts'
import { foldName, letterBit, soundsOf, spellName } from './spell-name.ts'

const han = /\p{Script=Han}/u

/**
 * Where a name is written with these letters: whole syllables, first letters (`zh` too), or both mixed, the last syllable
 * perhaps unfinished; other characters by themselves. null where none of it is by sound.
 */
export function pinyinRange(name: string, letters: string): TextRange | null {
  const { folded, beginnings, anyBeginning } = spellName(name)
  const first = letterBit(letters)
  if ((anyBeginning & first) === 0) return null
  for (let at = 0; at < folded.length; at += 1) {
    if (((beginnings[at] ?? 0) & first) === 0) continue
    const end = endOf(folded, at, letters)
    if (end !== null && han.test(folded.slice(at, end))) return rangeOf(foldName(name), at, end - at)
  }
  return null
}

/** Where the letters are used up when they are read from this place on. */
function endOf(folded: string, at: number, letters: string): number | null {
  if (letters === '') return at
  const character = folded[at]
  if (character === undefined) return null
  for (const taken of lettersOf(character, letters)) {
    const end = endOf(folded, at + 1, letters.slice(taken))
    if (end !== null) return end
  }
  return null
}

/** How many of the letters the character may stand for, the most first. */
function lettersOf(character: string, letters: string): readonly number[] {
  if (character === letters[0]) return [1]
  const counts = new Set<number>()
  for (const sound of soundsOf(character)) {
    if (letters.startsWith(sound)) counts.add(sound.length)
    else if (sound.startsWith(letters)) counts.add(letters.length)
    if (sound[0] === letters[0]) counts.add(1)
    if (sound[1] === 'h' && letters.startsWith(sound.slice(0, 2))) counts.add(2)
  }
  return [...counts].sort((a, b) => b - a)
}
