/** [x, y, width, height] in pixels of the upright picture. */
export type PixelBox = readonly [number, number, number, number]

/** A line of text that a program read in a picture. It may be wrong: it helps to find, and is no evidence itself. */
export type RecognizedLine = {
  readonly text: string
  readonly box: PixelBox
  /** 0–1, the mean over its characters. */
  readonly confidence: number
}

/** What was read in the picture with these bytes, in reading order. */
export type Recognition = {
  /** Which models and which way of using them; another one reads the picture anew. */
  readonly engine: string
  readonly lines: readonly RecognizedLine[]
  /** Why it could not be read, as a code of the fault catalogue; null where it was read. */
  readonly note: string | null
}
