import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { AddResult } from '../add-result.ts'
import type { Filling } from '../commit-file.ts'
import { runIntake } from '../run-intake.ts'
import { takeInFiles } from '../take-in-files.ts'
import { containerFormOf } from './container-form.ts'
import { saveUnlocked } from './save-unlocked.ts'
import { takeInContents } from './take-in-contents.ts'

type Unlock = {
  readonly caseFile: CaseFile
  readonly itemId: ItemId
  /** Tried in turn; kept nowhere. */
  readonly passwords: readonly string[]
  /** What comes out of an archive becomes part of this step. */
  readonly batchId: string
  readonly signal: AbortSignal
}
export type UnlockOutcome = { readonly isOpen: boolean; readonly added: AddResult }

/** Tries passwords on the kept original: a bill or a PDF gets its reading, an archive its contents. */
export async function unlockItem({
  caseFile,
  itemId,
  passwords,
  batchId,
  signal,
}: Unlock): Promise<UnlockOutcome> {
  const item = caseFile.findItem(itemId)
  if (item === null) throw new Fault('item-not-found', { id: itemId })
  const added: Filling = { taken: [], duplicates: [], refused: [], warnings: [] }
  const answers = { ...caseFile.answersOf(itemId), mappings: caseFile.explainedColumns() }
  const onProgress = () => undefined
  let isOpen = false
  await runIntake(
    { caseFile, signal, onProgress, batchId, result: added, passwords, answers },
    async (run) => {
      const { original, kind, fileName, sourcePath } = item
      const path = caseFile.originalPath(original)
      const unlocking = { passwords, derivedFolder: caseFile.derivedFolder }
      const outcome = await run.threads.read({
        ...{ type: 'read', path, original, kind, fileName, answers, unlocking },
      })
      signal.throwIfAborted()
      isOpen = saveUnlocked(caseFile, itemId, outcome)
      const form = containerFormOf(original.mediaType, outcome.reading)
      if (isOpen || form === null) return
      const depth = depthOf(item, caseFile)
      const container = { itemId, form, path: sourcePath, sourcePath, depth, budget: null }
      await takeInContents(container, run, takeInFiles)
      isOpen = caseFile.findItem(itemId)?.facts.isUnlocked === true
    },
  )
  signal.throwIfAborted()
  return { isOpen, added }
}

function depthOf({ container }: Item, caseFile: CaseFile): number {
  const outer = container === undefined ? null : caseFile.findItem(container.itemId)
  return outer === null ? 0 : depthOf(outer, caseFile) + 1
}
