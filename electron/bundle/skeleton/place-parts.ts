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

/** Objects of a part count on from those of the parts before; the root of the tags and their first element are `root`'s. */
export function placeParts(
  parts: readonly SkeletonPart[],
  root: { readonly structure: number; readonly document: number },
): readonly PlacedPart[] {
  const known = new Map<string, number>()
  let before = 0
  let parentKeysBefore = 0
  return parts.map((part, at) => {
    const offset = before
    const { structure, document, catalog, info, outline, labels, metadata } = part.numbers
    const moved = new Map([
      [structure, root.structure],
      [document, root.document],
    ])
    const change = {
      numberOf: (number: number) => moved.get(number) ?? number + offset,
      parentKeysBefore,
      idPrefix: at === 0 ? '' : `P${at}`,
    }
    const twins = findTwins(part.file, change, known)
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
