import { existsSync } from 'node:fs'
import type { Item } from '../../shared/model/item.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { unlockedPdfPath } from '../intake/containers/unlocked-pdf-path.ts'

type Folders = Pick<CaseFile, 'derivedFolder' | 'originalPath'>

/** The file whose pages are shown: the original, or the copy of an encrypted PDF that needs no password. */
export function shownFile(caseFile: Folders, item: Item): string {
  const copy = findUnlockedCopy(caseFile, item)
  return copy ?? caseFile.originalPath(item.original)
}

/** On a machine without the copy an unlocked PDF is locked again: nothing that opens it was kept. */
export function withLock(caseFile: Folders, item: Item): Item {
  const isLocked =
    item.kind === 'pdf' && item.facts.isUnlocked === true && findUnlockedCopy(caseFile, item) === null
  if (!isLocked || item.facts.notShown !== undefined) return item
  return { ...item, facts: { ...item.facts, notShown: 'pdf-encrypted' } }
}

function findUnlockedCopy({ derivedFolder }: Folders, { kind, facts, original }: Item): string | null {
  if (kind !== 'pdf' || facts.isUnlocked !== true) return null
  const path = unlockedPdfPath(derivedFolder, original.sha256)
  return existsSync(path) ? path : null
}
