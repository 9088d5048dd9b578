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

/**
 * What was unlocked and is locked again, since nothing that opens it was kept: a PDF on a machine without its copy, an
 * archive of which the taking out was undone.
 */
export function withLock(caseFile: Folders & Pick<CaseFile, 'isUnpacked'>, item: Item): Item {
  const { kind, facts, id } = item
  if (facts.isUnlocked !== true) return item
  const isLockedPdf =
    kind === 'pdf' && facts.notShown === undefined && findUnlockedCopy(caseFile, item) === null
  if (isLockedPdf) return { ...item, facts: { ...facts, notShown: 'pdf-encrypted' } }
  const isLockedArchive = facts.unpackedCount !== undefined && !caseFile.isUnpacked(id)
  return isLockedArchive ? { ...item, facts: { ...facts, notShown: 'archive-encrypted' } } : item
}

function findUnlockedCopy({ derivedFolder }: Folders, { kind, facts, original }: Item): string | null {
  if (kind !== 'pdf' || facts.isUnlocked !== true) return null
  const path = unlockedPdfPath(derivedFolder, original.sha256)
  return existsSync(path) ? path : null
}
