import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coded } from '../../../shared/contract/base.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { takeInPaths } from '../../intake/take-in-paths.ts'
import { arrivingPrefix, uploadsFolder } from './receive-upload.ts'

/**
 * Takes in what was dropped before the program ended, and says how many materials that made. Files that had not come
 * whole are removed; their sources are where they were.
 */
export async function recoverUploads(caseFile: CaseFile, host: Pick<Host, 'now' | 'log'>): Promise<Coded[]> {
  const folder = uploadsFolder(caseFile)
  const uploadIds = await readdir(folder).catch(() => [])
  let recovered = 0
  for (const uploadId of uploadIds) {
    const upload = join(folder, uploadId)
    try {
      if (await clearArriving(upload)) recovered += await takeIn(upload, `recovered ${uploadId}`)
      await rm(upload, { recursive: true, force: true })
    } catch (error) {
      // A case must open with a full disk too; what is left is tried again the next time.
      host.log('an upload could not be recovered', error)
      if (error instanceof Fault) return [...told(recovered), { code: error.code, params: error.params }]
    }
  }
  return told(recovered)

  async function takeIn(upload: string, batchId: string): Promise<number> {
    const { taken } = await takeInPaths({
      caseFile,
      batchId,
      paths: [upload],
      now: host.now,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    return taken.length
  }
}

function told(count: number): Coded[] {
  return count === 0 ? [] : [{ code: 'uploads-recovered', params: { count } }]
}

/** True when complete files are left. */
async function clearArriving(upload: string): Promise<boolean> {
  const entries = await readdir(upload, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const arriving = files.filter((entry) => entry.name.startsWith(arrivingPrefix))
  for (const entry of arriving) await rm(join(entry.parentPath, entry.name), { force: true })
  return files.length > arriving.length
}
