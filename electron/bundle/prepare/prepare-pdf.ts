import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { pouredFolder } from './image-recipe.ts'
import type { PrepareInput } from './prepare-input.ts'
import type { PdfPages } from './read-pdf-pages.ts'
import { writeDerived } from './write-derived.ts'

const timeLimitMs = 30_000
const memoryLimitMb = 512
const keptPages = z.object({
  version: z.literal(1),
  pages: z.array(z.object({ widthPt: z.number(), heightPt: z.number() })),
  pdfaObstacle: z.string().nullable(),
})

/** Where the pages of a PDF lie as forms, ready to be copied into a bundle. */
export function pageFormsPath(derivedFolder: string, sha256: Sha256): string {
  return join(pouredFolder(derivedFolder), `${sha256}-pages.pdf`)
}

/** Page sizes and forms of a PDF, read in a thread that is ended when it takes too long or too much memory. */
export async function preparePdf(input: PrepareInput): Promise<PreparedMedia> {
  const { sha256 } = input.original
  const formsPath = pageFormsPath(input.derivedFolder, sha256)
  const listPath = `${formsPath}.json`
  const kept = await readKept(listPath, formsPath)
  if (kept !== null) return { type: 'pdf', sha256, ...kept }
  const read = await readInThread(input.originalPath, input.signal)
  if (read.type === 'unshowable') return { type: 'unshowable', sha256, code: read.code }
  const { pages, pdfaObstacle, forms } = read
  await writeDerived(formsPath, forms)
  await writeDerived(listPath, JSON.stringify({ version: 1, pages, pdfaObstacle }))
  return { type: 'pdf', sha256, pages, pdfaObstacle, streamBytes: forms.length }
}

async function readKept(listPath: string, formsPath: string) {
  try {
    const { pages, pdfaObstacle } = keptPages.parse(JSON.parse(await readFile(listPath, 'utf8')))
    return { pages, pdfaObstacle, streamBytes: (await stat(formsPath)).size }
  } catch {
    // Absent, of another version or torn: it is made again.
    return null
  }
}

function readInThread(path: string, signal: AbortSignal): Promise<PdfPages> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  })
  return new Promise<PdfPages>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ type: 'unshowable', code: 'pdf-too-slow' }), timeLimitMs)
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    worker.once('message', resolve)
    // What the parser throws on is what it cannot read; running out of memory arrives here too.
    worker.once('error', (error) => {
      const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      resolve({ type: 'unshowable', code: isTooLarge ? 'pdf-too-slow' : 'pdf-damaged' })
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve({ type: 'unshowable', code: 'pdf-damaged' })
    })
  }).finally(() => worker.terminate())
}
