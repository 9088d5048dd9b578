import type { Item } from '../../model/item.ts'

export type PictureDoubt = 'blurred' | 'dark' | 'small'

/**
 * Measured (docs/decisions/008): of 44 sharp screenshots and photos none is below 1.0, blurred by 3 pixels of a phone's
 * 1,080 none below 0.45; by 6, where small text is lost, half are below 0.24 and nearly all below this.
 */
const leastSharpness = 0.35
/** Text on a dark theme is brighter than 200; a photo in the dark has nothing above this. */
const leastBrightest = 60
/** A screenshot narrower than this was made smaller on its way: its text may not be read in print. */
const smallPx = 720

/** Why a picture may be hard to read. Measured, so it may be wrong: it is said, and nothing follows from it. */
export function pictureDoubts({ kind, facts }: Pick<Item, 'kind' | 'facts'>): readonly PictureDoubt[] {
  if (kind !== 'image' || facts.notShown !== undefined) return []
  const { sharpness, brightest, widthPx, heightPx } = facts
  const doubts: PictureDoubt[] = []
  if (sharpness !== undefined && sharpness < leastSharpness) doubts.push('blurred')
  if (brightest !== undefined && brightest < leastBrightest) doubts.push('dark')
  if (Math.min(widthPx ?? smallPx, heightPx ?? smallPx) < smallPx) doubts.push('small')
  return doubts
}
