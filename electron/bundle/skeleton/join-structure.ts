import type { PlacedPart } from './place-parts.ts'
import { readEntries, referenceIn, referencesIn, writeEntries } from './read-entries.ts'

const known = new Set(['Type', 'RoleMap', 'K', 'ParentTree', 'IDTree', 'ParentTreeNextKey'])

/** The root of the tags of all parts (ISO 32000-1 §14.7.2); `document` is the number of the element below it. */
export function joinStructure(placed: readonly PlacedPart[], document: number): string {
  for (const { part } of placed) {
    const other = [...part.structure.keys()].find((key) => !known.has(key))
    if (other !== undefined) throw new Error(`the tags have an entry that nobody joins: ${other}`)
  }
  const roles = new Map(
    placed.flatMap(({ part }) => [...readEntries(part.structure.get('RoleMap') ?? '<<>>')]),
  )
  const ids = placed.flatMap(readIds).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const names = ids.map(({ id, number }) => `(${id}) ${number} 0 R`)
  const nextKey = placed.reduce((sum, { part }) => sum + part.parentKeys, 0)
  return writeEntries(
    new Map([
      ['Type', '/StructTreeRoot'],
      ['RoleMap', writeEntries(roles)],
      ['K', `[${document} 0 R]`],
      ['ParentTree', `<<\n/Nums [${placed.flatMap(readParents).join(' ')}]\n>>`],
      ...(names.length > 0 ? ([['IDTree', `<<\n/Names [${names.join(' ')}]\n>>`]] as const) : []),
      ['ParentTreeNextKey', String(nextKey)],
    ]),
  )
}

/** The element that holds all others: that of the first part with what stands below it in every part, in order. */
export function joinDocument(placed: readonly PlacedPart[], structure: number): string {
  const first = placed[0]?.part.document ?? new Map<string, string>()
  const kids = placed.flatMap(({ part, change }) => {
    const below = part.document.get('K') ?? '[]'
    return referencesIn(below.startsWith('[') ? below : `[${below}]`).map(change.numberOf)
  })
  const joined = new Map(first)
  joined.set('P', `${structure} 0 R`)
  joined.set('K', `[${kids.map((kid) => `${kid} 0 R`).join(' ')}]`)
  return writeEntries(joined)
}

function readParents({ part, change }: PlacedPart): string[] {
  const numbers = readEntries(part.structure.get('ParentTree') ?? '<<>>').get('Nums') ?? '[]'
  if (!/^\[\s*(?:\d+ \d+ 0 R\s*)*\]$/.test(numbers))
    throw new Error('the tags of the pages are not references')
  return [...numbers.matchAll(/(\d+) (\d+) 0 R/g)].map(
    ([, key, number]) => `${Number(key) + change.parentKeysBefore} ${change.numberOf(Number(number))} 0 R`,
  )
}

function readIds({ part, change }: PlacedPart): { readonly id: string; readonly number: number }[] {
  const names = readEntries(part.structure.get('IDTree') ?? '<<>>').get('Names') ?? '[]'
  if (!/^\[\s*(?:\(\w+\) \d+ 0 R\s*)*\]$/.test(names)) throw new Error('the ids of the tags are not plain')
  return [...names.matchAll(/\((\w+)\) (\d+ 0 R)/g)].map(([, id, reference]) => ({
    id: `${change.idPrefix}${id}`,
    number: change.numberOf(referenceIn(reference)),
  }))
}
