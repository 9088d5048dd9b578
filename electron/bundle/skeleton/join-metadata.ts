import { createHash } from 'node:crypto'
import { readEntries, writeEntries } from './read-entries.ts'
import type { SkeletonPart } from './skeleton-part.ts'

/** The file's id; that of several parts is made of theirs, so that the same plan gives the same bytes. */
export function joinIds(parts: readonly SkeletonPart[]): string {
  const ids = parts.map(idOf)
  const [only] = ids
  if (only !== undefined && ids.length === 1) return only
  return createHash('sha256').update(ids.join('\n')).digest().subarray(0, 16).toString('base64')
}

/** The first part's XMP, made to agree with the file as a whole: its id and its number of pages. */
export function joinMetadata(
  first: SkeletonPart,
  whole: { readonly id: string; readonly pageCount: number },
) {
  const { text, stream } = first.file.objectAt(first.numbers.metadata)
  const xmp = (stream?.toString('latin1') ?? '')
    .replaceAll(idOf(first), whole.id)
    .replace(/(<xmpTPg:NPages>)\d+/, `$1${whole.pageCount}`)
  const entries = readEntries(text)
  entries.set('Length', String(xmp.length))
  return { text: writeEntries(entries), stream: Buffer.from(xmp, 'latin1') }
}

function idOf({ file }: SkeletonPart): string {
  const id = /\(([\w+/=]+)\)/.exec(file.trailer.get('ID') ?? '')?.[1]
  if (id === undefined) throw new Error('a part of the skeleton has no id')
  return id
}
