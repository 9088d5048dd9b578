import type { FactText } from './fact-text.ts'

/** What is said after so much text is no news of an item any more; it takes 60 ms to look at. */
const mostCharacters = 150_000

/** The texts up to so many characters, and the line of the last one where that is not all of them. */
export function takeBeginning(
  texts: readonly FactText[],
  isMore: boolean,
): { readonly texts: readonly FactText[]; readonly lookedUntil: number | null } {
  let left = mostCharacters
  const taken: FactText[] = []
  for (const text of texts) {
    if (left <= 0) break
    taken.push(text.text.length <= left ? text : { ...text, text: text.text.slice(0, left) })
    left -= text.text.length
  }
  const isCut = isMore || taken.length < texts.length || left < 0
  return { texts: taken, lookedUntil: isCut ? (taken.at(-1)?.line ?? null) : null }
}
