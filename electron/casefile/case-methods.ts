import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'
import type { CaseFile, TakenFile } from './case-file-type.ts'
import { type CaseFolder, originalPath } from './case-folder.ts'
import type { CaseJournal } from './case-journal.ts'
import { checkCaseLog } from './check-log.ts'
import { guardCaseFile } from './guard-case-file.ts'
import { mergeReading, patchItem } from './item-changes.ts'
import type { RecordBook } from './record-book.ts'
import type { NewEvent } from './store/event-store.ts'
import type { Stores } from './store/stores.ts'
import { takeSnapshot } from './take-snapshot.ts'

type CaseParts = {
  readonly paths: CaseFolder
  readonly stores: Stores
  readonly records: RecordBook
  readonly journal: CaseJournal
  readonly close: () => void
}

/** The methods of an open case over its stores. */
export function createCaseMethods({ paths, stores, records, journal, close }: CaseParts): CaseFile {
  const pathOf: CaseFile['originalPath'] = (original) => originalPath(paths.originals, original)

  function getItem(itemId: ItemId): Item {
    const item = stores.items.find(itemId)
    if (item === null) throw new Fault('item-not-found', { id: itemId })
    return item
  }

  function takeIn(taken: TakenFile): { itemId: ItemId; isDuplicate: boolean } {
    const { original, sourcePath: path } = taken
    const known = stores.items.findBySha256(original.sha256)
    if (known !== null) {
      recordSighting(getItem(known), path)
      return { itemId: known, isDuplicate: true }
    }
    requireBytes(pathOf(original), original.sizeBytes)
    let itemId: ItemId | null = null
    journal.record({
      action: 'item-taken-in',
      subject: original.sha256,
      records: [],
      detail: { path, fileName: taken.fileName, sha256: original.sha256, sizeBytes: original.sizeBytes },
      perform: (takenInAt) => {
        itemId = stores.items.insert({ ...taken, takenInAt, title: null, proves: null, source: null })
        return [`item/${itemId}`]
      },
    })
    if (itemId === null) throw new Error('an item was taken in without an id')
    return { itemId, isDuplicate: false }
  }

  function recordSighting(item: Item, path: string): void {
    if (item.sourcePath === path || stores.notices.hasSighting(item.id, path)) return
    journal.record({
      action: 'item-seen-again',
      subject: item.id,
      records: [],
      detail: { path },
      perform: (at) => [`sighting/${stores.notices.insertSighting(item.id, path, at)}`],
    })
  }

  const caseFile: CaseFile = {
    folder: paths.folder,
    originalsFolder: paths.originals,
    derivedFolder: paths.derived,
    packagesFolder: paths.packages,
    originalPath: pathOf,
    findItemBySha256: (sha256) => stores.items.findBySha256(sha256),
    takeIn,
    recordRefusal: ({ path, code, message }) =>
      journal.record({
        action: 'file-refused',
        subject: path,
        records: [],
        detail: { code },
        perform: (at) => [`refusal/${stores.notices.insertRefusal({ path, code, message, at })}`],
      }),
    saveReading: (itemId, reading) => {
      const item = getItem(itemId)
      journal.record({
        action: 'item-read',
        subject: itemId,
        records: [`item/${itemId}`, `reading/${itemId}`],
        detail: { reader: reading.reader },
        perform: () => {
          stores.readings.replace(itemId, reading)
          stores.items.update(mergeReading(item, reading))
          return undefined
        },
      })
    },
    updateInfo: (patch) => {
      const info = stores.info.find()
      if (info === null) throw new Fault('case-damaged', { folder: paths.folder })
      const perform = () => void stores.info.save({ ...info, ...patch })
      journal.record({ action: 'case-described', subject: 'case', records: ['case'], perform })
    },
    updateItem: (itemId, patch) => {
      const item = getItem(itemId)
      const perform = () => void stores.items.update(patchItem(item, patch))
      journal.record({ action: 'item-described', subject: itemId, records: [`item/${itemId}`], perform })
    },
    replaceEvents: (events) => {
      if (isSameEvents(events)) return
      const perform = () => void stores.events.replace(events)
      const detail = { count: events.length }
      journal.record({ action: 'events-replaced', subject: 'events', records: ['events'], detail, perform })
    },
    replaceExhibits: (exhibits) => {
      const perform = () => void stores.exhibits.replace(exhibits)
      const detail = { count: exhibits.length }
      journal.record({
        action: 'exhibits-replaced',
        subject: 'exhibits',
        records: ['exhibits'],
        detail,
        perform,
      })
    },
    recordPackage: (built) =>
      journal.record({
        action: 'package-built',
        subject: built.name,
        records: [],
        detail: { recipientId: built.recipientId, bagSha256: built.bagSha256 },
        perform: (at) => [`package/${stores.packages.insert({ ...built, at })}`],
      }),
    hasPackages: () => stores.packages.rows().length > 0,
    items: () => stores.items.ids().map(getItem),
    snapshot: () => takeSnapshot(stores, paths.folder),
    logHead: () => stores.custody.head(),
    checkLog: () => checkCaseLog(stores, records),
    close,
  }

  /** New ids would make the same events look changed, so they are compared without. */
  function isSameEvents(events: readonly NewEvent[]): boolean {
    const stored = stores.events.all().map(({ id: _, ...event }) => event)
    return isDeepStrictEqual(stored, events)
  }

  return guardCaseFile(caseFile)
}

/** An item without its bytes would be a claim about nothing: that is a mistake of the caller, never of the user. */
function requireBytes(path: string, sizeBytes: number): void {
  const found = statSync(path, { throwIfNoEntry: false })?.size
  if (found !== sizeBytes)
    throw new Error(`the original has ${found ?? 'no'} bytes on disk, not ${sizeBytes}`)
}
