import { readEntries, referenceIn, referencesIn } from './read-entries.ts'
import { readSkeleton, type SkeletonFile } from './read-skeleton.ts'

/** A part of a book as the typesetter printed it, with the numbers of the objects that hold it together. */
export type SkeletonPart = {
  readonly file: SkeletonFile
  readonly catalog: ReadonlyMap<string, string>
  readonly pageTree: number
  readonly pages: readonly { readonly number: number; readonly heightPt: string }[]
  readonly structure: ReadonlyMap<string, string>
  /** The one element at the root of the tags. */
  readonly document: ReadonlyMap<string, string>
  /** Keys that its tree of tags uses, counted from 0. */
  readonly parentKeys: number
  readonly numbers: {
    readonly catalog: number
    readonly structure: number
    readonly document: number
    readonly outline: number | null
    readonly labels: number
    readonly metadata: number
    readonly info: number
  }
}

/** Throws when the file is not built as our typesetter builds its files. */
export function readPart(pdf: Uint8Array): SkeletonPart {
  const file = readSkeleton(pdf)
  const dictionary = (number: number) => readEntries(file.objectAt(number).text)
  const catalogNumber = referenceIn(file.trailer.get('Root'))
  const catalog = dictionary(catalogNumber)
  const structureNumber = referenceIn(catalog.get('StructTreeRoot'))
  const structure = dictionary(structureNumber)
  const [documentNumber, ...others] = referencesIn(structure.get('K') ?? '[]')
  if (documentNumber === undefined || others.length > 0) throw new Error('the tags have more than one root')
  const pageTree = referenceIn(catalog.get('Pages'))
  const outline = catalog.get('Outlines')
  return {
    file,
    catalog,
    pageTree,
    pages: pagesBelow(file, pageTree),
    structure,
    document: dictionary(documentNumber),
    parentKeys: Number(structure.get('ParentTreeNextKey') ?? 0),
    numbers: {
      catalog: catalogNumber,
      structure: structureNumber,
      document: documentNumber,
      outline: outline === undefined ? null : referenceIn(outline),
      labels: referenceIn(catalog.get('PageLabels')),
      metadata: referenceIn(catalog.get('Metadata')),
      info: referenceIn(file.trailer.get('Info')),
    },
  }
}

function pagesBelow(file: SkeletonFile, number: number): SkeletonPart['pages'] {
  const entries = readEntries(file.objectAt(number).text)
  const kids = entries.get('Kids')
  if (kids !== undefined) return referencesIn(kids).flatMap((kid) => pagesBelow(file, kid))
  const heightPt = /([\d.]+)\s*\]$/.exec(entries.get('MediaBox') ?? '')?.[1]
  if (heightPt === undefined) throw new Error(`page ${number} has no size`)
  return [{ number, heightPt }]
}
