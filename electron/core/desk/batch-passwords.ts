import type { ItemId } from '../../../shared/model/ids.ts'
import type { OpenCase } from './desk.ts'

type Known = { readonly passwords: Set<string>; readonly locked: Set<ItemId> }

/** What opened files of a batch, and which of its files are locked: in memory, until the program ends. */
export type BatchPasswords = ReturnType<typeof createBatchPasswords>

export function createBatchPasswords() {
  const batches = new Map<string, Known>()

  function of({ id }: OpenCase, batchId: string): Known {
    const key = `${id} ${batchId}`
    const known = batches.get(key) ?? { passwords: new Set(), locked: new Set() }
    batches.set(key, known)
    return known
  }

  return {
    passwords: (open: OpenCase, batchId: string): readonly string[] => [...of(open, batchId).passwords],
    locked: (open: OpenCase, batchId: string): readonly ItemId[] => [...of(open, batchId).locked],
    noteLocked(open: OpenCase, batchId: string, itemIds: readonly ItemId[]): void {
      for (const itemId of itemIds) of(open, batchId).locked.add(itemId)
    },
    noteOpened(open: OpenCase, batchId: string, { itemId, password }: Opened): void {
      of(open, batchId).locked.delete(itemId)
      of(open, batchId).passwords.add(password)
    },
  }
}

type Opened = { readonly itemId: ItemId; readonly password: string }
