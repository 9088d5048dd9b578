/** A stretch of the safe page, or a place for a picture or a font that is still to be looked at. */
export type PagePiece = string | EmbeddedSlot
export type EmbeddedSlot = {
  readonly bytes: Uint8Array
  readonly kind: 'picture' | 'font'
  /** What is written there: a `data:` address, or null where it was refused. */
  readonly write: (dataAddress: string | null) => string
}
/** Gives what an address stands for out of the file itself; null for all that lies outside. */
export type FindEmbedded = (address: string, kind: EmbeddedSlot['kind'] | 'style') => Uint8Array | null
