import { findTwins } from './find-twins.ts'
import { referenceIn, referencesIn } from './read-entries.ts'
import type { Renumbering } from './renumber.ts'
import type { SkeletonPart } from './skeleton-part.ts'

/** A part and how its numbers change; `dropped` are objects that the whole has once, and has already. */
export type PlacedPart = {
  readonly part: SkeletonPart
  readonly change: Renumbering
  readonly dropped: readonly number[]
}

/**
 * Objects of a part count on from those of the parts before. The root of the tags and the element below it are those of
 * the first part.
 */
export function placeParts(parts: readonly SkeletonPart[]): readonly PlacedPart[] {
  const root = parts[0]?.numbers
  const known = new Map<string, number>()
  let before = 0
  let parentKeysBefore = 0
  return parts.map((part, at) => {
    const offset = before
    const { structure, document, catalog, info, outline, labels, metadata } = part.numbers
    const moved = new Map<number, number>()
    if (at > 0 && root !== undefined) moved.set(structure, root.structure).set(document, root.document)
    const change = {
      isNone: at === 0,
      numberOf: (number: number) => moved.get(number) ?? number + offset,
      parentKeysBefore,
      idPrefix: at === 0 ? '' : `P${at}`,
    }
    // Within a part the typesetter keeps nothing twice.
    const found = findTwins(part.file, change, known)
    const twins = at === 0 ? new Map<number, number>() : found
    for (const [number, twin] of twins) moved.set(number, twin)
    before += part.file.largestNumber
    parentKeysBefore += part.parentKeys
    const joined = [structure, document, catalog, labels, metadata, ...(outline === null ? [] : [outline])]
    const others = at === 0 ? [] : [info, ...intentsOf(part)]
    return { part, change, dropped: [...joined, ...others, ...twins.keys()] }
  })
}

/** The numbers of the output intents and of their list: PDF/A wants one profile for the whole (ISO 19005-2 §6.2.3). */
function intentsOf({ catalog, file }: SkeletonPart): number[] {
  const value = catalog.get('OutputIntents')
  if (value === undefined) return []
  if (value.startsWith('[')) return referencesIn(value)
  const list = referenceIn(value)
  return [list, ...referencesIn(file.objectAt(list).text)]
}
