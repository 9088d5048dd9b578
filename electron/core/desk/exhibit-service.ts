import { Fault } from '../../../shared/faults/fault.ts'
import type { StepAction } from '../../../shared/model/change-step.ts'
import type { ExhibitId, ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import { addExhibits } from '../../../shared/rules/exhibits/add-exhibits.ts'
import { arrangeExhibits } from '../../../shared/rules/exhibits/arrange-exhibits.ts'
import type { ExhibitDraft } from '../../../shared/rules/exhibits/exhibit-draft.ts'
import { groupExhibits } from '../../../shared/rules/exhibits/group-exhibits.ts'
import { leaveOutPages } from '../../../shared/rules/exhibits/leave-out-pages.ts'
import { moveExhibits } from '../../../shared/rules/exhibits/move-exhibits.ts'
import { moveItem } from '../../../shared/rules/exhibits/move-item.ts'
import { removeExhibits } from '../../../shared/rules/exhibits/remove-exhibits.ts'
import { splitExhibit } from '../../../shared/rules/exhibits/split-exhibit.ts'
import type { Services } from '../../api/services.ts'
import type { Desk } from './desk.ts'
import { requireTitle } from './require-title.ts'

type Step = { readonly action: StepAction; readonly count: number }

export function createExhibitService(desk: Desk): Services['exhibits'] {
  function requireItem(itemId: ItemId): Item {
    const item = desk.current().reader.findDeskItem(itemId)
    if (item === undefined) throw new Fault('item-not-found', { id: itemId })
    return item
  }

  function requireExhibits(exhibitIds: readonly ExhibitId[]): readonly ExhibitDraft[] {
    const exhibits = desk.current().reader.exhibits()
    const known = new Set(exhibits.map(({ id }) => id))
    const unknown = exhibitIds.find((id) => !known.has(id))
    if (unknown !== undefined) throw new Fault('exhibit-not-found', { id: unknown })
    return exhibits
  }

  /** Saves an arrangement as the user's own, so that nothing arranges it anew behind their back; ids in its order. */
  function save(step: Step, exhibits: readonly ExhibitDraft[]): readonly ExhibitId[] {
    const { caseFile } = desk.current()
    const own = exhibits.map((exhibit): ExhibitDraft => ({ ...exhibit, origin: 'user' }))
    return caseFile.step(step, () => caseFile.saveExhibits(own))
  }

  const language = () => desk.current().reader.info().language

  return {
    list: () => {
      const { reader } = desk.current()
      return { exhibits: reader.exhibits(), isPackaged: reader.packages().length > 0 }
    },
    add: ({ itemIds, asOne, position }) => {
      const items = [...new Set(itemIds)].map(requireItem)
      const adding = { items, asOne, position, language: language() }
      const arranged = addExhibits(requireExhibits([]), adding)
      const ids = save({ action: 'exhibits-added', count: items.length }, arranged)
      return { exhibitIds: ids.filter((_, at) => arranged[at]?.id === undefined) }
    },
    update: ({ exhibitId, patch }) => {
      const { title, proves, source } = patch
      const said = {
        ...(title !== undefined && { title: requireTitle(title) }),
        ...(proves !== undefined && { proves }),
        ...(source !== undefined && { source }),
      }
      const exhibits = requireExhibits([exhibitId])
      save(
        { action: 'exhibit-changed', count: 1 },
        exhibits.map((exhibit) => (exhibit.id === exhibitId ? { ...exhibit, ...said } : exhibit)),
      )
    },
    move: ({ exhibitIds, position }) => {
      const moved = moveExhibits(requireExhibits(exhibitIds), exhibitIds, position)
      save({ action: 'exhibits-moved', count: new Set(exhibitIds).size }, moved)
    },
    moveItem: ({ itemId, into, position }) => {
      const exhibits = requireExhibits(into === null ? [] : [into])
      const move = { item: requireItem(itemId), into, position, language: language() }
      save({ action: 'exhibits-moved', count: 1 }, moveItem(exhibits, move))
    },
    group: ({ exhibitIds }) => {
      const grouped = groupExhibits(requireExhibits(exhibitIds), exhibitIds)
      save({ action: 'exhibits-grouped', count: new Set(exhibitIds).size }, grouped)
    },
    split: ({ exhibitId }) => {
      const { findDeskItem } = desk.current().reader
      const split = { exhibitId, findItem: findDeskItem, language: language() }
      save({ action: 'exhibit-split', count: 1 }, splitExhibit(requireExhibits([exhibitId]), split))
    },
    remove: ({ exhibitIds }) => {
      const left = removeExhibits(requireExhibits(exhibitIds), exhibitIds)
      save({ action: 'exhibits-removed', count: new Set(exhibitIds).size }, left)
    },
    leaveOutPages: ({ exhibitId, itemId, pages }) => {
      const exhibits = requireExhibits([exhibitId])
      const exhibit = exhibits.find(({ id }) => id === exhibitId)
      if (!exhibit?.itemIds.includes(itemId)) throw new Fault('item-not-found', { id: itemId })
      requireShownPage(requireItem(itemId), pages)
      save(
        { action: 'exhibit-pages-chosen', count: 1 },
        leaveOutPages(exhibits, { exhibitId, itemId, pages }),
      )
    },
    arrange: ({ by }) => {
      const items = desk.current().reader.items()
      const arranged = arrangeExhibits(requireExhibits([]), { items, by, language: language() })
      save({ action: 'exhibits-arranged', count: arranged.length }, arranged)
    },
  }
}

/** An item of which no page is left is not put forward at all: that is what removing it from the exhibit is for. */
function requireShownPage({ facts, fileName }: Item, pages: readonly number[]): void {
  const { pageCount } = facts
  if (pageCount === undefined) return
  const leftOut = new Set(pages.filter((page) => page < pageCount))
  if (leftOut.size >= pageCount) throw new Fault('no-page-left', { name: fileName })
}
