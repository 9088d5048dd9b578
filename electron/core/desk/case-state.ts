import type { CaseState } from '../../../shared/contract/case-contract.ts'
import { findCaseGaps } from '../../../shared/rules/find-case-gaps.ts'
import { folderLabel } from '../../system/folder-label.ts'
import type { OpenCase } from './desk.ts'

/** What is on the desk and what is still missing, from what was read of the case last. */
export function describeOpenCase(open: OpenCase, revision: number): CaseState {
  const { caseFile, reader } = open
  const [info, items, events, exhibits] = [reader.info(), reader.items(), reader.events(), reader.exhibits()]
  const packages = reader.packages().length
  const exhibited = new Set(exhibits.flatMap((exhibit) => exhibit.itemIds))
  const { undo, redo } = caseFile.history()
  return {
    caseId: open.id,
    info,
    folderLabel: folderLabel(caseFile.folder),
    revision,
    counts: {
      items: items.length,
      unusedItems: items.filter((item) => !exhibited.has(item.id)).length,
      undatedItems: items.filter((item) => item.chosenTime === null).length,
      binnedItems: reader.binnedItems().length,
      refusals: reader.refusals().length,
      events: events.length,
      exhibits: exhibits.length,
      packages,
    },
    missing: findCaseGaps({ info, items, events, exhibits, hasPackages: packages > 0 }),
    undo,
    redo,
    notices: open.notices,
  }
}
