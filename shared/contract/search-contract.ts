import { type } from '@orpc/contract'
import { z } from 'zod'
import type { EventId, ExhibitId, ItemId } from '../model/ids.ts'
import type { PixelBox } from '../model/recognition.ts'
import type { TextRange } from '../rules/search/find-ranges.ts'
import { procedure } from './base.ts'

export type SearchHitKind = 'item' | 'row' | 'message' | 'paragraph' | 'line' | 'event' | 'exhibit'

/** A text of the desk that answers a query. */
export type SearchHit = {
  readonly kind: SearchHitKind
  /** What the material, event or exhibit is called, to say where the text stands. */
  readonly title: string
  readonly itemId?: ItemId
  readonly eventId?: EventId
  readonly exhibitId?: ExhibitId
  /** Of a row, message, paragraph or line, counted from 1 (rows and messages: as their files count). */
  readonly line?: number
  /** `line` is the page of a PDF. */
  readonly isPage?: boolean
  /** Verbatim, or of a long text the part around the first match. */
  readonly text: string
  /** Of the text, something stands before that part. */
  readonly isCut: boolean
  /** What matched, in UTF-16 units of `text`. */
  readonly ranges: readonly TextRange[]
  /** Where a line stands in its picture. */
  readonly box?: PixelBox
  /** By its sound in pinyin, or with one character wrong, missing or too much. */
  readonly match: 'exact' | 'pinyin' | 'near'
}

export const searchContract = {
  /** At most `limit` hits of each kind; exact ones first, then by sound, then nearly so; of each, titles first. */
  find: procedure
    .input(z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }))
    .output(type<readonly SearchHit[]>()),
}
