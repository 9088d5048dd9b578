import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { MediaFacts } from '../../../shared/model/item.ts'
import { type Filling, recordRefusal } from '../commit-file.ts'
import type { IntakeRun } from '../intake-run.ts'
import type { FoundFile } from '../walk.ts'
import { type ContainerForm, keptContainers } from './container-form.ts'
import { type ContainerBudget, deepestContainer, mostBytes, mostFiles } from './container-limits.ts'
import type { Unpacked } from './unpacked.ts'

/** A container that is an item already. */
export type Container = {
  readonly itemId: ItemId
  readonly form: ContainerForm
  /** For people, and as the case names it. */
  readonly path: string
  readonly sourcePath: string
  /** 0 for one that a person added. */
  readonly depth: number
  /** Null for one that a person added. */
  readonly budget: ContainerBudget | null
}
export type Inside = { readonly depth: number; readonly budget: ContainerBudget }
type TakeInFiles = (files: readonly FoundFile[], run: IntakeRun, inside: Inside) => Promise<void>

/** Where files lie between a container and their own originals; a killed run leaves some, and the next one removes them. */
export function unpackingFolder(derivedFolder: string): string {
  return join(derivedFolder, 'unpacking')
}

/**
 * Takes in what is in a container, unless all of it is there. What was not taken out is said and kept with the refusals.
 * Only after the last file is the container marked as done, so that one that was broken off is completed when it is seen
 * again.
 */
export async function takeInContents(
  container: Container,
  run: IntakeRun,
  takeInFiles: TakeInFiles,
): Promise<void> {
  const { caseFile, place, signal } = run
  const { itemId, form, depth } = container
  if (caseFile.isUnpacked(itemId)) return
  if (depth > deepestContainer) {
    leaveClosed(container, run, { code: 'archive-too-deep' })
    return
  }
  const budget = container.budget ?? { files: mostFiles, bytes: mostBytes }
  const folder = join(unpackingFolder(place.derivedFolder), randomBytes(8).toString('hex'))
  await mkdir(folder, { recursive: true })
  try {
    const unpacked = await unpack(container, run, { folder, budget })
    if (unpacked === null) return
    if (unpacked.type === 'refused') {
      leaveClosed(container, run, unpacked)
      return
    }
    budget.files -= unpacked.files.length
    budget.bytes -= unpacked.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    sayWhatIsLeft(container, run, unpacked)
    const files = unpacked.files.map((file): FoundFile => {
      const { temporaryPath, path, sizeBytes, times } = file
      return {
        path: `${container.path}/${path}`,
        rawPath: Buffer.from(temporaryPath),
        fileName: basename(path),
        sourcePath: `${container.sourcePath}/${path}`,
        sizeBytes,
        inside: { container: { itemId, path }, times },
      }
    })
    await takeInFiles(files, run, { depth: depth + 1, budget })
    if (!signal.aborted) noteOpened(container, run, unpacked)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }

  function noteOpened({ itemId: id }: Container, { caseFile: file }: IntakeRun, found: WholeUnpacked): void {
    const item = file.findItem(id)
    if (item === null) return
    const isWhole = found.locked.length === 0
    // A mail without attachments needs no word.
    if (isWhole && form === 'mail' && found.files.length === 0) return
    const { notShown: _, unpackedCount: __, ...facts } = item.facts
    const notShown = isWhole ? keptContainers[form] : 'archive-encrypted'
    file.saveFacts(id, {
      ...facts,
      ...(found.isEncrypted && { isEncrypted: true }),
      ...(found.isUnlocked && { isUnlocked: true }),
      ...(isWhole && { unpackedCount: found.files.length }),
      ...(notShown !== null && { notShown }),
    })
  }
}

type WholeUnpacked = Extract<Unpacked, { type: 'unpacked' }>
type Place = { readonly folder: string; readonly budget: ContainerBudget }

/** Null where it was cancelled. */
async function unpack(
  { itemId, form }: Container,
  { caseFile, threads, passwords, signal }: IntakeRun,
  { folder, budget }: Place,
): Promise<Unpacked | null> {
  const item = caseFile.findItem(itemId)
  if (item === null || signal.aborted) return null
  const { original, fileName } = item
  const path = caseFile.originalPath(original)
  try {
    const task = { form, path, fileName, folder, passwords: passwords.all(), budget: { ...budget } }
    return await threads.unpack(task, original.sizeBytes)
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

/** The container is an attachment like any other, and a sentence says why. */
function leaveClosed(
  { itemId, sourcePath, form }: Container,
  { caseFile, result }: IntakeRun,
  { code, params }: { readonly code: string; readonly params?: Filling['warnings'][number]['params'] },
): void {
  result.warnings.push({ code, params: { ...params, file: sourcePath } })
  const item = caseFile.findItem(itemId)
  if (item === null || form === 'mail') return
  const facts: MediaFacts = { ...item.facts, notShown: code }
  caseFile.saveFacts(itemId, facts)
}

function sayWhatIsLeft({ path, sourcePath }: Container, run: IntakeRun, found: WholeUnpacked): void {
  const { caseFile, result, passwords } = run
  for (const { path: inside, code, params } of found.left) {
    recordRefusal(caseFile, `${sourcePath}/${inside}`, { code, params })
    result.refused.push({ path: `${path}/${inside}`, code, params })
  }
  for (const { path: inside, code } of found.skipped)
    result.warnings.push({ code, params: { file: `${sourcePath}/${inside}` } })
  const [first] = found.locked
  if (first === undefined) return
  const isWrong = passwords.all().length > 0
  const isPart = found.files.length > 0
  const code = isWrong ? 'password-wrong' : isPart ? 'archive-partly-encrypted' : 'archive-encrypted'
  const params = isPart && !isWrong ? { count: found.locked.length, first } : {}
  result.warnings.push({ code, params: { file: sourcePath, ...params } })
}
