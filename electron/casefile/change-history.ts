import { Fault } from '../../shared/faults/fault.ts'
import type { ChangeStep } from '../../shared/model/change-step.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from './case-file-type.ts'
import type { CaseJournal } from './case-journal.ts'
import { createReadingShelf } from './reading-shelf.ts'
import type { RecordKey } from './record-book.ts'
import type { RowChange } from './store/row-change.ts'
import { itemIdOf } from './store/row-id.ts'
import { fromStored } from './store/stored-json.ts'
import type { Stores } from './store/stores.ts'

type Way = {
  readonly action: 'step-undone' | 'step-redone'
  readonly side: 'before' | 'after'
  readonly state: 'undone' | 'done'
}
const undoing: Way = { action: 'step-undone', side: 'before', state: 'undone' }
const redoing: Way = { action: 'step-redone', side: 'after', state: 'done' }

/** The steps of the user's, one after the other, and the way back and forth among them. */
export function createChangeHistory(
  journal: CaseJournal,
  stores: Stores,
  folder: string,
): Pick<CaseFile, 'step' | 'undo' | 'redo' | 'history'> {
  const shelf = createReadingShelf(stores)

  function move(step: ChangeStep | null, { action, side, state }: Way): ChangeStep | null {
    if (journal.isOpen()) throw new Error('a step cannot be undone inside of another one')
    if (step === null) return null
    const { id, count } = step
    const changes = stores.steps.changes(id)
    if (changes === null) throw new Fault('case-damaged', { folder })
    const records = [...new Set(changes.flatMap(recordsOf))]
    const answered = changes.filter(({ table }) => table === 'item_answers').map(itemOf)
    const detail = { step: id, action: step.action, count }
    const perform = (at: string) => {
      for (const itemId of answered) shelf.putAside(itemId)
      stores.rowWriter.write(changes, side, at)
      for (const itemId of answered) shelf.putBack(itemId)
      stores.steps.setState(id, state)
      return undefined
    }
    // What the writing collects is no change of its own.
    journal.transact(
      () => journal.record({ action, subject: `step/${id}`, records, detail, perform }),
      () => undefined,
    )
    return { id, action: step.action, count }
  }

  return {
    step: (step, perform) =>
      journal.transact(perform, (at) => stores.steps.keep(step, at, stores.rowChanges.all())),
    undo: () => move(stores.steps.lastDone(), undoing),
    redo: () => move(stores.steps.nextUndone(), redoing),
    history: () => ({ undo: plain(stores.steps.lastDone()), redo: plain(stores.steps.nextUndone()) }),
  }
}

function plain(step: ChangeStep | null): ChangeStep | null {
  return step === null ? null : { id: step.id, action: step.action, count: step.count }
}

/** The groups of rows that the custody log hashes the changed row with. */
function recordsOf(change: RowChange): readonly RecordKey[] {
  switch (change.table) {
    case 'case_info':
      return ['case']
    case 'items':
    case 'item_tags':
      return [`item/${itemOf(change)}`]
    case 'item_answers':
      return [`item/${itemOf(change)}`, `reading/${itemOf(change)}`]
    case 'events':
    case 'event_items':
    case 'event_rows':
      return ['events']
    default:
      return ['exhibits']
  }
}

function itemOf({ key }: RowChange): ItemId {
  return itemIdOf(fromStored<number[]>(key)[0] ?? 0)
}
