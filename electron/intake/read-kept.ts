import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Fault, type FaultParams } from '../../shared/faults/fault.ts'
import type { ItemKind, MediaFacts, Original, RenditionKind } from '../../shared/model/item.ts'
import type { ReadAnswers } from '../../shared/model/read-answers.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { containerFormOf } from './containers/container-form.ts'

export type ReadTask = {
  readonly type: 'read'
  readonly path: string
  readonly original: Original
  readonly kind: ItemKind
  readonly fileName: string
  readonly answers?: ReadAnswers
  /** What opens an encrypted file, and where a copy may lie that needs no password. */
  readonly unlocking?: { readonly passwords: readonly string[]; readonly derivedFolder: string }
  /** Of a picture that needs one: what to make, and under which folder. */
  readonly rendition?: { readonly kind: RenditionKind; readonly derivedFolder: string }
}
/** Plain data, since it crosses threads. */
export type ReadOutcome = {
  readonly reading: Reading | null
  readonly facts: MediaFacts
  readonly times: readonly CandidateTime[]
  readonly warning: { readonly code: string; readonly params: FaultParams } | null
}

/** Texts beyond this are no conversation or bill of one person; they stay attachments. */
const longestReadBytes = 64 * 1024 * 1024
const readContainers = /zip|officedocument|ms-excel|msword|x-cfb|ofd|rtf/

/** Whether there is more to read in a file than `keepFile` found. */
export function isReadable(kind: ItemKind, mediaType: string, facts: MediaFacts): boolean {
  if (facts.rendition !== undefined) return true
  return kind === 'other' ? readContainers.test(mediaType) : kind !== 'image'
}

/** Reads what is inside a kept file. May take long or run out of memory on hostile input: for a thread that can be ended. */
export async function readKept(task: ReadTask): Promise<ReadOutcome> {
  const { kind, path, original, fileName, answers } = task
  const nothing: ReadOutcome = { reading: null, facts: {}, times: [], warning: null }
  if (task.rendition !== undefined) {
    const { readRendered } = await import('./pictures/read-rendered.ts')
    return { ...nothing, ...(await readRendered({ path, sha256: original.sha256, ...task.rendition })) }
  }
  if (kind === 'pdf') {
    const { readPdfFacts } = await import('./read-pdf-facts.ts')
    const known = { ...nothing, ...(await readPdfFacts(path, answers?.password)) }
    if (known.facts.notShown !== undefined || original.sizeBytes > longestReadBytes) return known
    const { readEvidence } = await import('./readers/read-evidence.ts')
    const reading = await readEvidence({
      ...answers,
      bytes: await readFile(path),
      fileName,
      mediaType: original.mediaType,
    })
    return { ...known, reading, times: [...(reading?.times ?? []), ...known.times] }
  }
  if (kind === 'audio' || kind === 'video') {
    const { readMediaFacts } = await import('./read-media-facts.ts')
    return { ...nothing, ...(await readMediaFacts(path, original.mediaType)) }
  }
  if (original.mediaType === 'application/mbox') return { ...nothing, facts: { notShown: 'mailbox-kept' } }
  if (original.sizeBytes > longestReadBytes) {
    const chat = original.mediaType === 'application/zip' ? await readLargeZip(path, answers) : null
    if (chat !== null) return { ...nothing, reading: chat, times: chat.times }
    // What becomes of a container is said when its files are taken out.
    if (containerFormOf(original.mediaType, null) !== null) return nothing
    return {
      ...nothing,
      warning: { code: 'reading-too-large', params: { file: fileName, limit: longestReadBytes } },
    }
  }
  try {
    const { readEvidence } = await import('./readers/read-evidence.ts')
    const { explainUnread } = await import('./readers/document/explain-unread.ts')
    const bytes = await readFile(path)
    const reading = await readEvidence({ ...answers, bytes, fileName, mediaType: original.mediaType })
    const notShown = kind === 'other' && reading === null ? explainUnread(bytes, original.mediaType) : null
    const facts = notShown === null ? {} : { notShown }
    return { ...nothing, facts, reading, times: reading?.times ?? [] }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ...nothing, warning: { code: error.code, params: { file: fileName, ...error.params } } }
  }
}

/** A chat with its pictures and films is large, its text is not: only that is read into memory. */
async function readLargeZip(path: string, answers: ReadAnswers | undefined): Promise<Reading | null> {
  const { readChatZip } = await import('./readers/chat/read-chat-zip.ts')
  return readChatZip(await openAsBlob(path), answers?.dateOrder)
}
