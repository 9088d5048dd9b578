import type { UnlockResult } from '../../../shared/contract/item-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { needsPassword } from '../../../shared/rules/needs-password.ts'
import type { Filling } from '../../intake/commit-file.ts'
import { unlockItem } from '../../intake/containers/unlock-item.ts'
import { withLock } from '../shown-file.ts'
import type { BatchPasswords } from './batch-passwords.ts'
import { describeAdded } from './describe-added.ts'
import type { OpenCase } from './desk.ts'

type Unlock = {
  readonly itemId: ItemId
  readonly password: string
  readonly batchId: string
  readonly signal: AbortSignal
  readonly known: BatchPasswords
}

/**
 * Opens an item with a password, and with the same one whatever else of the batch is locked. Throws `not-locked`, and
 * `password-wrong` where it does not open the item that was asked about.
 */
export async function unlockItems(open: OpenCase, unlock: Unlock): Promise<UnlockResult> {
  const { itemId, password, batchId, signal, known } = unlock
  const { caseFile } = open
  const unlocked: ItemId[] = []
  const added: Filling = { taken: [], duplicates: [], refused: [], warnings: [] }

  async function tryOn(id: ItemId): Promise<boolean> {
    const outcome = await unlockItem({ caseFile, itemId: id, passwords: [password], batchId, signal })
    if (!outcome.isOpen) return false
    known.noteOpened(open, batchId, { itemId: id, password })
    unlocked.push(id)
    added.taken.push(...outcome.added.taken)
    added.duplicates.push(...outcome.added.duplicates)
    added.refused.push(...outcome.added.refused)
    added.warnings.push(...outcome.added.warnings)
    return true
  }

  requireLocked(open, itemId)
  if (!(await tryOn(itemId))) {
    throw new Fault('password-wrong', { file: caseFile.findItem(itemId)?.fileName ?? '' })
  }
  for (const other of known.locked(open, batchId)) {
    const item = caseFile.findItem(other)
    if (item !== null && needsPassword(item.facts)) await tryOn(other)
  }
  const described = describeAdded(open, added)
  known.noteLocked(open, batchId, described.locked)
  return { ...described, unlocked }
}

function requireLocked({ caseFile }: OpenCase, itemId: ItemId): void {
  const item = caseFile.findItem(itemId)
  if (item === null) throw new Fault('item-not-found', { id: itemId })
  if (!needsPassword(withLock(caseFile, item).facts)) throw new Fault('not-locked', { file: item.fileName })
}
