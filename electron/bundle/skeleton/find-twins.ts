import type { SkeletonFile, SkeletonObject } from './read-skeleton.ts'
import { type Renumbering, renumber } from './renumber.ts'

/** Each kind only refers to the ones before it: colour profiles, colour spaces, pictures. */
const kinds: readonly ((object: SkeletonObject) => boolean)[] = [
  ({ text, stream }) => stream !== null && /\/N [134]\b/.test(text),
  ({ text }) => text.startsWith('[/ICCBased '),
  ({ text, stream }) => stream !== null && text.includes('/Subtype /Image'),
]

/** The objects that a part before has too, with their numbers in the whole; what is new is added to `known`. */
export function findTwins(
  file: SkeletonFile,
  change: Renumbering,
  known: Map<string, number>,
): ReadonlyMap<number, number> {
  const twins = new Map<number, number>()
  const numberOf = (number: number) => twins.get(number) ?? change.numberOf(number)
  const candidates = [...file.objects()].filter((object) => kinds.some((isKind) => isKind(object)))
  for (const isKind of kinds) {
    for (const object of candidates.filter(isKind)) {
      const text = renumber(object.text, { ...change, numberOf })
      const content = `${text}\n${object.stream?.toString('latin1')}`
      const twin = known.get(content)
      if (twin === undefined) known.set(content, change.numberOf(object.number))
      else twins.set(object.number, twin)
    }
  }
  return twins
}
