import { readEntries, referenceIn, writeEntries } from './read-entries.ts'
import type { SkeletonFile } from './read-skeleton.ts'
import type { SkeletonWriter } from './skeleton-writer.ts'

/** A bookmark: what its dictionary says, without the entries that tie it to others. */
export type OutlineItem = {
  readonly entries: ReadonlyMap<string, string>
  readonly children: OutlineItem[]
}
const ties = ['Parent', 'Prev', 'Next', 'First', 'Last', 'Count'] as const

/** The bookmarks below an object, `change` applied to the texts of their entries; every object read is given to `onRead`. */
export function readOutline(
  file: SkeletonFile,
  parent: number,
  {
    change,
    onRead,
  }: { readonly change: (text: string) => string; readonly onRead: (number: number) => void },
): OutlineItem[] {
  onRead(parent)
  const items: OutlineItem[] = []
  let next = readEntries(file.objectAt(parent).text).get('First')
  while (next !== undefined) {
    const number = referenceIn(next)
    const entries = readEntries(file.objectAt(number).text)
    next = entries.get('Next')
    const children = readOutline(file, number, { change, onRead })
    for (const tie of ties) entries.delete(tie)
    items.push({ entries: new Map([...entries].map(([key, value]) => [key, change(value)])), children })
  }
  return items
}

/** Writes the bookmarks, those below the first level folded up; the number of their root. */
export function writeOutline(items: readonly OutlineItem[], writer: SkeletonWriter): number {
  const root = writer.reserve()
  const ends = writeItems(items, root, writer)
  writer.object(
    root,
    writeEntries(new Map([['Type', '/Outlines'], ...ends, ['Count', String(items.length)]])),
  )
  return root
}

function writeItems(
  items: readonly OutlineItem[],
  parent: number,
  writer: SkeletonWriter,
): readonly (readonly [string, string])[] {
  const numbers = items.map(() => writer.reserve())
  const tie = (key: string, number: number | undefined): [string, string][] =>
    number === undefined ? [] : [[key, `${number} 0 R`]]
  for (const [at, item] of items.entries()) {
    const number = numbers[at] ?? 0
    const below = writeItems(item.children, number, writer)
    const entries = new Map([
      ['Parent', `${parent} 0 R`] as const,
      ...tie('Prev', at === 0 ? undefined : numbers[at - 1]),
      ...tie('Next', numbers[at + 1]),
      ...below,
      ...(item.children.length > 0 ? [['Count', String(-item.children.length)] as const] : []),
      ...item.entries,
    ])
    writer.object(number, writeEntries(entries))
  }
  return [...tie('First', numbers[0]), ...tie('Last', numbers.at(-1))]
}
