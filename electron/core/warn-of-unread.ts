import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from '../casefile/case-file.ts'

/** The first unread line of each of these items; all of them are in the appendix of the bundle. */
export function warnOfUnread(caseFile: CaseFile, itemIds: readonly ItemId[]) {
  const counts = caseFile.unreadCounts()
  return itemIds.flatMap((itemId) => {
    const count = counts.get(itemId) ?? 0
    const line = count === 0 ? undefined : caseFile.readingFacts(itemId)?.unread[0]?.line
    const name = caseFile.findItem(itemId)?.fileName
    if (line === undefined || name === undefined) return []
    return [{ code: 'lines-unread', params: { name, count, line } }]
  })
}
