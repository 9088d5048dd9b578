import { pinyin } from 'pinyin-pro'
import { rangeOf, type TextRange } from '../../../../shared/rules/search/find-ranges.ts'
import { foldWithPlaces } from '../../../../shared/rules/search/fold-with-places.ts'

const han = /\p{Script=Han}/u
/** Names are short; beyond this a text is prose. */
const longestName = 200
const sounds = new Map<string, readonly string[]>()

/** Every way a Chinese character is read, without tones, `ü` as `v`; nothing for other characters. */
function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character)
  if (known !== undefined) return known
  const options = { multiple: true, toneType: 'none', type: 'array', v: true } as const
  const found = han.test(character) ? [...new Set(pinyin(character, options))] : []
  const letters = found.filter((sound) => /^[a-z]+$/.test(sound))
  sounds.set(character, letters)
  return letters
}

/**
 * Where a name is written with these letters: whole syllables, first letters (`zh` too), or both mixed, the last syllable
 * perhaps unfinished; other characters by themselves. null where none of it is by sound.
 */
export function pinyinRange(name: string, letters: string): TextRange | null {
  if (!han.test(name)) return null
  const text = foldWithPlaces(name.slice(0, longestName))
  for (let at = 0; at < text.folded.length; at += 1) {
    const end = endOf(text.folded, at, letters)
    if (end !== null && han.test(text.folded.slice(at, end))) return rangeOf(text, at, end - at)
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
