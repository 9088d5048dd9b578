import { statSync } from 'node:fs'
import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { ItemContainer } from '../../shared/model/item.ts'
import type { CaseFile, TakenFile } from './case-file-type.ts'
import { originalPath } from './case-folder.ts'
import type { CaseParts } from './case-parts.ts'
import { addMissing, mergeReading } from './item-changes.ts'
import type { StoredItem } from './store/item-store.ts'

type TakenIn = ReturnType<CaseFile['takeIn']>

/** What intake writes: items, what was read of them, and what was not taken in. */
export function createIntakeMethods({
  paths,
  stores,
  journal,
  history,
}: CaseParts): Pick<
  CaseFile,
  | 'findItemBySha256'
  | 'findOriginal'
  | 'hasReading'
  | 'isUnpacked'
  | 'takeIn'
  | 'saveFacts'
  | 'recordRefusal'
  | 'saveReading'
> {
  function findKnown(sha256: string): StoredItem | null {
    const id = stores.items.findBySha256(sha256)
    return id === null ? null : stores.items.find(id)
  }

  function takeIn(taken: TakenFile): TakenIn {
    const known = findKnown(taken.original.sha256)
    if (known === null) return { itemId: insert(taken), isDuplicate: false }
    if (known.withdrawnAt !== null) {
      bringBack(known, taken)
      return { itemId: known.id, isDuplicate: false }
    }
    const path = taken.sourcePath
    if (isNewPath(known, path)) {
      journal.record({
        action: 'item-seen-again',
        subject: known.id,
        records: [],
        detail: { path },
        perform: (at) => [`sighting/${stores.notices.insertSighting(known.id, path, at)}`],
      })
    }
    return { itemId: known.id, isDuplicate: true }
  }

  function insert(taken: TakenFile): ItemId {
    const { original, fileName, sourcePath: path, container } = taken
    requireBytes(originalPath(paths.originals, original), original.sizeBytes)
    let itemId: ItemId | null = null
    journal.record({
      action: 'item-taken-in',
      subject: original.sha256,
      records: [],
      detail: {
        path,
        fileName,
        sha256: original.sha256,
        sizeBytes: original.sizeBytes,
        ...insideOf(container),
      },
      perform: (takenInAt) => {
        const unsaid = { title: null, proves: null, source: null, people: [], amount: null }
        itemId = stores.items.insert({ ...taken, takenInAt, ...unsaid })
        return [`item/${itemId}`]
      },
    })
    if (itemId === null) throw new Error('an item was taken in without an id')
    return itemId
  }

  /** An item whose taking in was undone is as it was, and seen under the new path as well. */
  function bringBack(item: StoredItem, { fileName, sourcePath: path }: TakenFile): void {
    const { sha256, sizeBytes } = item.original
    requireBytes(originalPath(paths.originals, item.original), sizeBytes)
    journal.record({
      action: 'item-taken-in',
      subject: sha256,
      records: [`item/${item.id}`],
      detail: { path, fileName, sha256, sizeBytes },
      perform: (at) => {
        stores.items.setWithdrawn(item.id, null)
        if (!isNewPath(item, path)) return undefined
        return [`sighting/${stores.notices.insertSighting(item.id, path, at)}`]
      },
    })
  }

  function isNewPath(item: StoredItem, path: string): boolean {
    return item.sourcePath !== path && !stores.notices.hasSighting(item.id, path)
  }

  return {
    findItemBySha256: (sha256) => {
      const known = findKnown(sha256)
      return known === null || known.withdrawnAt !== null ? null : known.id
    },
    findOriginal: (sha256) => findKnown(sha256)?.original ?? null,
    hasReading: (itemId) => stores.readings.has(itemId),
    takeIn: (taken, batchId) => {
      if (batchId === undefined) return takeIn(taken)
      return history.step({ action: 'items-taken-in', count: 1, batchId }, () => takeIn(taken))
    },
    isUnpacked: (container) => {
      const item = stores.items.find(container)
      return item?.facts.unpackedCount !== undefined && !stores.items.hasWithdrawnContents(container)
    },
    saveFacts: (itemId, facts, times = []) => {
      const item = stores.items.find(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      journal.record({
        action: 'item-opened',
        subject: itemId,
        records: [`item/${itemId}`],
        perform: () =>
          void stores.items.update({ ...item, facts, times: times.reduce(addMissing, item.times) }),
      })
    },
    recordRefusal: ({ path, code, message }) =>
      journal.record({
        action: 'file-refused',
        subject: path,
        records: [],
        detail: { code },
        perform: (at) => [`refusal/${stores.notices.insertRefusal({ path, code, message, at })}`],
      }),
    saveReading: (itemId, reading) => {
      // Also of an item that was withdrawn meanwhile: what was read is not lost when it comes back.
      const item = stores.items.find(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
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
  }
}

function insideOf(container: ItemContainer | undefined): { in?: { container: string; path: string } } {
  return container === undefined ? {} : { in: { container: container.itemId, path: container.path } }
}

/** An item without its bytes would be a claim about nothing: that is a mistake of the caller, never of the user. */
function requireBytes(path: string, sizeBytes: number): void {
  const found = statSync(path, { throwIfNoEntry: false })?.size
  if (found !== sizeBytes)
    throw new Error(`the original has ${found ?? 'no'} bytes on disk, not ${sizeBytes}`)
}
