import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'
import { pastedWords } from '../../../shared/locales/pasted.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Host } from '../../host.ts'
import { takeInPaths } from '../../intake/take-in-paths.ts'
import { diskFault } from '../../system/disk-fault.ts'
import type { OpenCase } from './desk.ts'
import { uploadFolder } from './receive-upload.ts'

type Pasted = {
  readonly text: string
  readonly day: string | null
  readonly isChat: boolean
  readonly batchId: string
  readonly host: Host
  readonly signal: AbortSignal
}

/**
 * Keeps a pasted text as a file with exactly that text in UTF-8, read as the person said that it is; one step to undo. The
 * file says nothing of when it was written down that the paste did not: its name and its time are those of the paste.
 */
export async function takeInPasted(open: OpenCase, pasted: Pasted) {
  const { text, day, isChat, batchId, host, signal } = pasted
  const { caseFile, reader } = open
  const words = pastedWords[reader.info().language]
  const folder = uploadFolder(caseFile, `pasted-${randomBytes(8).toString('hex')}`)
  const path = join(folder, `${words.fileName}_${stamp(host.now())}.txt`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    throw diskFault(error, path)
  }
  const answers = { pasted: { isChat, day } }
  const input = { caseFile, paths: [path], now: host.now, signal, batchId, answers }
  const { taken, duplicates, refused } = await takeInPaths({ ...input, onProgress: () => undefined })
  await rm(folder, { recursive: true, force: true })
  const [refusal] = refused
  if (refusal !== undefined) throw new Fault(refusal.code, refusal.params)
  const [one] = taken
  if (one !== undefined) {
    caseFile.step({ action: 'items-taken-in', count: 0, batchId }, () => {
      caseFile.answerReading(one.itemId, answers, null)
      caseFile.updateItem(one.itemId, { source: words.source })
    })
  }
  const itemId = one?.itemId ?? duplicates[0]?.itemId
  if (itemId === undefined) throw new Error('a pasted text was neither taken in nor known')
  return { itemId, isDuplicate: one === undefined, messageCount: countMessages(open, itemId) }
}

function countMessages({ caseFile }: OpenCase, itemId: ItemId): number {
  const facts = caseFile.readingFacts(itemId)
  return facts?.type === 'chat' ? facts.rowCount : 0
}

function stamp(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('')
  return `${day}_${[now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('')}`
}
