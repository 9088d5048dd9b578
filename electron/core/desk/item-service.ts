import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { stateTime } from '../../../shared/rules/state-time.ts'
import type { Services } from '../../api/services.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { ItemPatch } from '../../casefile/case-file-type.ts'
import type { RowRange } from '../../casefile/case-queries.ts'
import type { Host } from '../../host.ts'
import { createBatchPasswords } from './batch-passwords.ts'
import { createBatchStops } from './batch-stops.ts'
import type { Desk } from './desk.ts'
import type { ExplainedColumns } from './explained-columns.ts'
import { describeItem } from './item-detail.ts'
import { itemRows } from './item-rows.ts'
import { pageLookOf } from './page-look.ts'
import { streamProgress } from './stream-progress.ts'
import { takeInItems } from './take-in-items.ts'
import { unlockItems } from './unlock-items.ts'

type Ranged = { readonly itemId: ItemId; readonly from: number; readonly count: number }

export function createItemService(host: Host, desk: Desk, explained: ExplainedColumns): Services['items'] {
  const stops = createBatchStops()
  const known = createBatchPasswords()

  function readPage<Row>(range: Ranged, read: (caseFile: CaseFile, rows: RowRange) => readonly Row[]) {
    const { itemId, from, count } = range
    const { caseFile } = desk.current()
    if (caseFile.findItem(itemId) === null) throw new Fault('item-not-found', { id: itemId })
    const facts = caseFile.readingFacts(itemId)
    const rows = read(caseFile, { from, to: from + count })
    return { total: facts?.rowCount ?? 0, from, rows, columns: facts?.columns ?? [] }
  }

  return {
    list: ({ where }) => {
      const { reader } = desk.current()
      const items = where === 'desk' ? reader.items() : reader.binnedItems()
      return { revision: desk.revision(), rows: itemRows(items, reader) }
    },
    get: ({ itemId }) => describeItem(desk.current(), itemId),
    transactions: (range) =>
      readPage(range, (caseFile, rows) => caseFile.transactionPage(range.itemId, rows)),
    messages: (range) => {
      const { columns: _, ...page } = readPage(range, (file, rows) => file.messagePage(range.itemId, rows))
      return page
    },
    paragraphs: (range) => {
      const { columns: _, ...page } = readPage(range, (file, rows) => file.paragraphPage(range.itemId, rows))
      return page
    },
    pageLook: async ({ itemId }) => {
      const { caseFile } = desk.current()
      const item = caseFile.findItem(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      return pageLookOf(caseFile, item)
    },
    takeIn: async function* ({ batchId, source }, { signal }) {
      const stop = stops.start(batchId)
      try {
        const result = yield* streamProgress(AbortSignal.any([signal, stop.signal]), (until, onProgress) =>
          desk.work(until, async (open, workSignal) => {
            const taken = await takeInItems(open, {
              source,
              batchId,
              host,
              answers: { mappings: explained.all() },
              passwords: known.passwords(open, batchId),
              signal: workSignal,
              onProgress,
            })
            known.noteLocked(open, batchId, taken.locked)
            return taken
          }),
        )
        yield { type: 'done', result }
      } finally {
        stop.end()
      }
    },
    unlock: (asked, { signal }) =>
      desk.work(signal, (open, workSignal) => unlockItems(open, { ...asked, known, signal: workSignal })),
    stopTakeIn: ({ batchId }) => stops.stop(batchId),
    describe: ({ itemIds, patch }) => {
      const { caseFile } = desk.current()
      const given = tidyPatch(patch)
      caseFile.step({ action: 'items-described', count: itemIds.length }, () =>
        caseFile.updateItems(itemIds, given),
      )
    },
    chooseTime: ({ itemId, index }) => {
      const { caseFile } = desk.current()
      const item = caseFile.findItem(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      if (index >= item.times.length) throw new Fault('item-time-gone')
      caseFile.step({ action: 'items-timed', count: 1 }, () =>
        caseFile.updateItem(itemId, { chosenTime: index }),
      )
    },
    stateTime: ({ itemIds, time }) => {
      const { caseFile } = desk.current()
      const stated = stateTime(time)
      const patch = stated === null ? { chosenTime: null } : { addTime: stated }
      caseFile.step({ action: 'items-timed', count: itemIds.length }, () =>
        caseFile.updateItems(itemIds, patch),
      )
    },
    tag: ({ itemIds, add, remove }) => {
      const { caseFile } = desk.current()
      const tidy = (tags: readonly string[]) => tags.map((tag) => tag.trim()).filter((tag) => tag !== '')
      caseFile.step({ action: 'items-tagged', count: itemIds.length }, () =>
        caseFile.tagItems(itemIds, { add: tidy(add), remove }),
      )
    },
    bin: ({ itemIds }) => {
      const { caseFile } = desk.current()
      caseFile.step({ action: 'items-binned', count: itemIds.length }, () => caseFile.binItems(itemIds))
    },
    restore: ({ itemIds }) => {
      const { caseFile } = desk.current()
      caseFile.step({ action: 'items-restored', count: itemIds.length }, () => caseFile.restoreItems(itemIds))
    },
    refusals: () => desk.current().reader.refusals().toReversed(),
  }
}

/** Empty is nothing; what is not named stays as it is. */
function tidyPatch(patch: Parameters<Services['items']['describe']>[0]['patch']): ItemPatch {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' && value.trim() === '' ? null : value]),
  )
}
