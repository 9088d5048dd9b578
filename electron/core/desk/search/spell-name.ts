import { pinyin } from 'pinyin-pro'
import { type FoldedText, foldWithPlaces } from '../../../../shared/rules/search/fold-with-places.ts'

/** A name as it can be typed by sound. */
export type SpelledName = {
  readonly folded: string
  /** For each unit of it, the letters that it may begin with, as bits of `letterBit`. */
  readonly beginnings: readonly number[]
  /** Those of all units; 0 where nothing in the name is Chinese. */
  readonly anyBeginning: number
}

const han = /\p{Script=Han}/u
/** Names are short; beyond this a text is prose. */
const longestName = 200
const sounds = new Map<string, readonly string[]>()
const spelled = new Map<string, SpelledName>()
/** Of names that changed since nothing needs to be known. */
const mostSpelled = 100_000
const unspelled: SpelledName = { folded: '', beginnings: [], anyBeginning: 0 }

/** The name by its sounds; known ones are kept, since every letter that is typed asks for all of them. */
export function spellName(name: string): SpelledName {
  const known = spelled.get(name)
  if (known !== undefined) return known
  if (spelled.size >= mostSpelled) spelled.clear()
  const found = spell(name)
  spelled.set(name, found)
  return found
}

/** As much of a name as is looked at. */
export function foldName(name: string): FoldedText {
  return foldWithPlaces(name.slice(0, longestName))
}

/** Every way a Chinese character is read, without tones, `ü` as `v`; nothing for other characters. */
export function soundsOf(character: string): readonly string[] {
  const known = sounds.get(character)
  if (known !== undefined) return known
  const options = { multiple: true, toneType: 'none', type: 'array', v: true } as const
  const found = han.test(character) ? [...new Set(pinyin(character, options))] : []
  const letters = found.filter((sound) => /^[a-z]+$/.test(sound))
  sounds.set(character, letters)
  return letters
}

/** The bit of a letter from `a` to `z`; 0 for anything else. */
export function letterBit(text: string): number {
  const at = text.charCodeAt(0) - 97
  return at >= 0 && at < 26 ? 1 << at : 0
}

function spell(name: string): SpelledName {
  if (!han.test(name)) return unspelled
  const { folded } = foldName(name)
  const beginnings = Array.from({ length: folded.length }, (_, at) => beginningsOf(folded[at] ?? ''))
  return { folded, beginnings, anyBeginning: beginnings.reduce((all, bits) => all | bits, 0) }
}

function beginningsOf(character: string): number {
  return soundsOf(character).reduce((bits, sound) => bits | letterBit(sound), letterBit(character))
}
