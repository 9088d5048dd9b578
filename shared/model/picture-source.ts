import type { Sha256 } from './ids.ts'
import type { RecognizedLine } from './recognition.ts'

/** Upright size (after orientation) in pixels, or points for a PDF page. */
export type PictureSource =
  | {
      readonly type: 'image'
      readonly sha256: Sha256
      readonly extension: string
      readonly width: number
      readonly height: number
      readonly streamBytes: number
    }
  | {
      /** An image with the text that was read in it, or in a slice of it: not to be seen, but to be found and copied. */
      readonly type: 'read-image'
      /** Index of the image in the same list. */
      readonly image: number
      readonly width: number
      readonly height: number
      /** Of the text alone. */
      readonly streamBytes: number
      readonly lines: readonly Pick<RecognizedLine, 'text' | 'box'>[]
    }
  | {
      readonly type: 'pdf-page'
      readonly sha256: Sha256
      readonly pageIndex: number
      readonly width: number
      readonly height: number
      readonly streamBytes: number
    }
