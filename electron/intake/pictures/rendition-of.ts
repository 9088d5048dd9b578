import { existsSync } from 'node:fs'
import { createWorkerPool } from '../../workers/worker-pool.ts'
import type { RenditionMade, RenditionTask } from './make-rendition.ts'

const entry = new URL('./rendition-worker.ts', import.meta.url)
const timeoutMs = 60_000
const underWay = new Map<string, Promise<boolean>>()

/** Makes the rendition where intake's is not there any more, only once at a time; whether it is there now. */
export async function renditionOf(task: RenditionTask): Promise<boolean> {
  if (existsSync(task.targetPath)) return true
  const running = underWay.get(task.targetPath)
  if (running !== undefined) return running
  const made = makeInThread(task).finally(() => underWay.delete(task.targetPath))
  underWay.set(task.targetPath, made)
  return made
}

async function makeInThread(task: RenditionTask): Promise<boolean> {
  const pool = createWorkerPool<RenditionTask, RenditionMade>({ entry, threads: 1 })
  try {
    const made = await pool.run(task, AbortSignal.timeout(timeoutMs))
    return made.type === 'made'
  } finally {
    await pool.close()
  }
}
