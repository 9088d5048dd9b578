import type { PixelBox } from './recognition.ts'

/** [x, y] in pixels of the upright picture. */
export type PixelPoint = readonly [number, number]

/** A QR code or barcode in a picture, and where it stands. */
export type PictureCode = {
  readonly format: CodeFormat
  /** What it holds, verbatim. It may pay or be spent: `shownCode` says how it may be shown. */
  readonly text: string
  /** Top left, top right, bottom right, bottom left, as the code itself lies. */
  readonly corners: readonly [PixelPoint, PixelPoint, PixelPoint, PixelPoint]
  /** Around the corners. */
  readonly box: PixelBox
}
export const codeFormats = ['qr', 'data-matrix', 'aztec', 'pdf417', 'barcode'] as const
export type CodeFormat = (typeof codeFormats)[number]

/** With how it may be shown: whoever has the content of some can spend it. */
export type KeptCode = PictureCode & { readonly shown: string }

/** How two pictures are alike: the same picture saved anew, or one a part of the other. */
export type Likeness = 'whole' | 'part'
