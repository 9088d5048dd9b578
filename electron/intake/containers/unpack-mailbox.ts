import { closeSync, createReadStream, openSync, readSync, statSync, writeSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { freeSpace } from '../../system/free-space.ts'
import { mostBytes, mostFiles } from './container-limits.ts'
import { splitMailbox } from './split-mailbox.ts'
import type { Unpacked, UnpackedFile, UnpackTask } from './unpacked.ts'

const headBytes = 64 * 1024
const longestSubject = 60

/** Takes the mails out of a mail box, each as a mail of its own. */
export async function unpackMailbox(task: UnpackTask): Promise<Unpacked> {
  const { path: source, fileName: file, folder, budget } = task
  const { size } = await stat(source)
  if (size > budget.bytes)
    return { type: 'refused', code: 'archive-too-large', params: { file, limit: mostBytes } }
  const free = await freeSpace(folder)
  if (size * 2 > free)
    return { type: 'refused', code: 'archive-without-room', params: { file, needed: size * 2, free } }
  const paths = await splitToFiles(source, folder, budget.files)
  if (paths === null)
    return { type: 'refused', code: 'archive-too-many-files', params: { file, limit: mostFiles } }
  const digits = String(paths.length).length
  const files: UnpackedFile[] = []
  for (const [index, temporaryPath] of paths.entries()) {
    const number = String(index + 1).padStart(digits, '0')
    const subject = await subjectOf(temporaryPath)
    const path = `${number}${subject === '' ? '' : `-${subject}`}.eml`
    files.push({ temporaryPath, path, sizeBytes: statSync(temporaryPath).size, times: [] })
  }
  return { type: 'unpacked', files, left: [], skipped: [], locked: [], isEncrypted: false, isUnlocked: false }
}

/** Null where there are more than may be taken out. */
async function splitToFiles(source: string, folder: string, most: number): Promise<readonly string[] | null> {
  const paths: string[] = []
  let open: number | null = null
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const flush = () => {
    if (open !== null && waitingBytes > 0) writeWhole(open, Buffer.concat(waiting))
    waiting = []
    waitingBytes = 0
  }
  const close = () => {
    flush()
    if (open !== null) closeSync(open)
    open = null
  }
  try {
    await splitMailbox(createReadStream(source, { highWaterMark: 1024 * 1024 }), {
      start: () => {
        close()
        if (paths.length >= most) throw new RangeError('more mails than may be taken out')
        const path = join(folder, String(paths.length))
        open = openSync(path, 'wx')
        paths.push(path)
      },
      write: (bytes) => {
        waiting.push(bytes)
        waitingBytes += bytes.length
        if (waitingBytes > 1024 * 1024) flush()
      },
    })
    return paths
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  } finally {
    close()
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
}

/** Nobody knows a mail by its number alone. */
async function subjectOf(path: string): Promise<string> {
  const descriptor = openSync(path, 'r')
  const head = Buffer.alloc(headBytes)
  const length = readSync(descriptor, head, 0, headBytes, 0)
  closeSync(descriptor)
  const text = head.toString('latin1', 0, length)
  const end = /\r?\n\r?\n/.exec(text)?.index ?? length
  try {
    const { subject = '' } = await PostalMime.parse(head.subarray(0, end))
    return subject
      .replaceAll(/[\s/\\\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, longestSubject)
      .trim()
  } catch (error) {
    // A head that is no head of a mail.
    if (error instanceof Error) return ''
    throw error
  }
}
