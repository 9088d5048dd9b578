import type { ItemRow } from '../../../../shared/contract/item-contract.ts'

export type TagState = 'all' | 'some' | 'none'
/** What was changed in the dialog; a tag that is not named stays as it is. */
export type TagChanges = ReadonlyMap<string, 'all' | 'none'>

export function tagStateOf(items: readonly ItemRow[], tag: string): TagState {
  const having = items.filter(({ tags }) => tags.includes(tag)).length
  if (having === 0) return 'none'
  return having === items.length ? 'all' : 'some'
}

/** Some → all → none → some as it was; all and none turn into each other. */
export function turnTag(changes: TagChanges, tag: string, original: TagState): TagChanges {
  const present = changes.get(tag) ?? original
  const next = present === 'some' ? 'all' : present === 'all' ? 'none' : original === 'some' ? 'some' : 'all'
  const turned = new Map(changes)
  if (next === original || next === 'some') turned.delete(tag)
  else turned.set(tag, next)
  return turned
}

export function splitChanges(changes: TagChanges): { add: readonly string[]; remove: readonly string[] } {
  const named = (wanted: 'all' | 'none') =>
    [...changes].filter(([, state]) => state === wanted).map(([tag]) => tag)
  return { add: named('all'), remove: named('none') }
}
