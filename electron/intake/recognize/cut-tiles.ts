/** Pixels [from, to) are looked at, [keepFrom, keepTo) are kept: together the kept ones are the whole, each once. */
export type Tile = {
  readonly from: number
  readonly to: number
  readonly keepFrom: number
  readonly keepTo: number
}

/** Cuts a length into equal tiles that each see `context` more on both sides, so that what lies on a seam is seen whole. */
export function cutTiles(length: number, longest: number, context: number): readonly Tile[] {
  if (length <= longest) return [{ from: 0, to: length, keepFrom: 0, keepTo: length }]
  const count = Math.ceil(length / (longest - 2 * context))
  const seam = (at: number) => Math.round((length * at) / count)
  return Array.from({ length: count }, (_, at) => ({
    from: Math.max(0, seam(at) - context),
    to: Math.min(length, seam(at + 1) + context),
    keepFrom: seam(at),
    keepTo: seam(at + 1),
  }))
}
