import { openAsBlob } from 'node:fs'
import { type ReadOutcome, type ReadTask, readKept } from '../read-kept.ts'
import { mostFiles } from './container-limits.ts'
import { listZip } from './list-zip.ts'
import { writeUnlockedPdf } from './unlocked-pdf.ts'

/** Reads a kept file; where it is encrypted, with each of the given passwords until one opens it. */
export async function readWithPasswords(task: ReadTask): Promise<ReadOutcome> {
  const plain = await readKept(task)
  const passwords = task.unlocking?.passwords ?? []
  if (passwords.length === 0 || plain.reading !== null || !(await isLocked(task, plain))) return plain
  for (const password of passwords) {
    const outcome = await readKept({ ...task, answers: { ...task.answers, password } })
    const isOpen = task.kind === 'pdf' ? outcome.facts.notShown !== 'pdf-encrypted' : outcome.reading !== null
    if (isOpen) return describeUnlocked(outcome, task, password)
  }
  // Of a zip it is said when its files are taken out: there each may have a password of its own.
  if (task.kind !== 'pdf') return plain
  return { ...plain, warning: { code: 'password-wrong', params: { file: task.fileName } } }
}

async function isLocked({ kind, path, original }: ReadTask, plain: ReadOutcome): Promise<boolean> {
  if (kind === 'pdf') return plain.facts.notShown === 'pdf-encrypted'
  if (original.mediaType !== 'application/zip') return false
  const listed = await listZip(await openAsBlob(path), mostFiles)
  return listed.type === 'listed' && listed.entries.some(({ entry }) => entry.encrypted)
}

/** The password opened it; of a PDF a copy is made that needs none, for the window and the bundle. */
async function describeUnlocked(
  outcome: ReadOutcome,
  task: ReadTask,
  password: string,
): Promise<ReadOutcome> {
  const facts = { ...outcome.facts, isEncrypted: true, isUnlocked: true }
  if (task.kind !== 'pdf' || facts.notShown !== undefined || task.unlocking === undefined)
    return { ...outcome, facts }
  const { path, original } = task
  const { derivedFolder } = task.unlocking
  const isWritten = await writeUnlockedPdf({ path, sha256: original.sha256, derivedFolder, password })
  return { ...outcome, facts: isWritten ? facts : { ...facts, notShown: 'pdf-not-copied' } }
}
