export type PageRange = { readonly first: number; readonly last: number }

/**
 * One PDF of the bundle. Pages count from `firstPageNumber`, cover included, and run on through the volumes.
 * `totalPages` and `pageOf` are null for a single volume, which resolves its page numbers itself.
 */
export type VolumePlan = {
  readonly number: number
  readonly count: number
  readonly exhibitIds: readonly string[]
  readonly firstPageNumber: number
  readonly totalPages: number | null
  readonly hasAppendix: boolean
  readonly hasTimeline: boolean
  readonly pageOf: Readonly<Record<string, PageRange>> | null
}

/** A volume as laid out, with a 1×1 placeholder for each picture. Page numbers are those printed. */
export type Skeleton = {
  readonly pdf: Uint8Array
  readonly pageCount: number
  readonly exhibitPages: Readonly<Record<string, PageRange>>
  /** Pages before the first exhibit, `timelinePages` among them. */
  readonly frontPages: number
  readonly timelinePages: number
  readonly appendixPages: number
  /** Indexes into `plan.pictures` that this volume uses. */
  readonly pictures: readonly number[]
  /** What was reached: the plan's, or 1.7 when a character has no glyph on this machine. */
  readonly pdfStandard: '1.7' | 'a-2b' | 'a-3b'
  /** Characters that our fonts lack; the text is kept, how it looks depends on the machine's fonts. */
  readonly missingCharacters: readonly string[]
}
