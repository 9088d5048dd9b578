import { caseFolder } from '../../casefile/case-folder.ts'
import type { LogCheck } from '../../casefile/check-log.ts'
import { createWorkerPool } from '../../workers/worker-pool.ts'

/** The same as `CaseFile.checkLog`, which takes seconds for a large case, beside whoever has the case open. */
export async function checkLogInThread(folder: string, signal: AbortSignal): Promise<LogCheck> {
  const entry = new URL('../../casefile/check-log-worker.ts', import.meta.url)
  const pool = createWorkerPool<{ readonly databasePath: string }, LogCheck>({ entry, threads: 1 })
  try {
    return await pool.run({ databasePath: caseFolder(folder).database }, signal)
  } finally {
    await pool.close()
  }
}
