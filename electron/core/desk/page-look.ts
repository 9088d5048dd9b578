import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageLook } from '../../../shared/contract/page-look.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { SafePage, SafePageTask } from '../../intake/safe-page/make-safe-page.ts'
import { createWorkerPool } from '../../workers/worker-pool.ts'

/** Counts up when pages are rebuilt by other rules, so that what was rebuilt by older ones is never shown again. */
const rulesVersion = 1
const longestMs = 30_000
const heapLimitMb = 512

type Folders = Pick<CaseFile, 'derivedFolder' | 'originalPath'>
const underWay = new Map<string, Promise<PageLook>>()

/** Where the rebuilt page of an item lies once it is made. */
export function safePagePath({ derivedFolder }: Pick<Folders, 'derivedFolder'>, { original }: Item): string {
  return join(derivedFolder, 'pages', `${original.sha256}-${rulesVersion}.html`)
}

/** Rebuilds how a page or the page in a mail looked, once, in a thread that can be ended; says what was left out. */
export async function pageLookOf(caseFile: Folders, item: Item): Promise<PageLook> {
  if (item.kind !== 'page' && item.kind !== 'mail') return { type: 'none', reason: null }
  const path = safePagePath(caseFile, item)
  const running = underWay.get(path)
  if (running !== undefined) return running
  const made = findOrMake(caseFile, item, path).finally(() => underWay.delete(path))
  underWay.set(path, made)
  return made
}

async function findOrMake(caseFile: Folders, item: Item, path: string): Promise<PageLook> {
  const notesPath = path.replace(/html$/, 'json')
  if (existsSync(path) && existsSync(notesPath)) {
    // Written by us, and after the page: where it is there, it is whole.
    const notes = JSON.parse(await readFile(notesPath, 'utf8')) as Extract<
      PageLook,
      { type: 'made' }
    >['notes']
    return { type: 'made', notes }
  }
  const look = await makeInThread({
    path: caseFile.originalPath(item.original),
    sizeBytes: item.original.sizeBytes,
    targetPath: path,
  })
  if (look.type === 'made') await writeFile(notesPath, JSON.stringify(look.notes))
  return look
}

async function makeInThread(task: SafePageTask): Promise<PageLook> {
  const entry = new URL('../../intake/safe-page/safe-page-worker.ts', import.meta.url)
  const pool = createWorkerPool<SafePageTask, SafePage>({ entry, threads: 1, heapLimitMb })
  try {
    return await pool.run(task, AbortSignal.timeout(longestMs))
  } catch (error) {
    // Out of time or of memory: the thread was ended, and the text is still there.
    if (!(error instanceof Error)) throw error
    return { type: 'none', reason: { code: 'page-look-failed', params: {} } }
  } finally {
    await pool.close()
  }
}
