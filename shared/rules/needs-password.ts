import type { MediaFacts } from '../model/item.ts'

const lockedCodes: ReadonlySet<string> = new Set(['archive-encrypted', 'pdf-encrypted'])
/** What says of a file that it needs a password; where a password can be entered it is not said as well. */
export const lockCodes: ReadonlySet<string> = new Set([...lockedCodes, 'archive-partly-encrypted'])

/** Whether a password would open more of the item than is open now. */
export function needsPassword({ notShown }: MediaFacts): boolean {
  return notShown !== undefined && lockedCodes.has(notShown)
}
