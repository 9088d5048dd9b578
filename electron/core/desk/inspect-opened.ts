import { readdir } from 'node:fs/promises'
import type { Coded } from '../../../shared/contract/base.ts'
import { findSyncService } from '../../../shared/rules/find-sync-service.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { underWayPattern } from '../../intake/copy-original.ts'
import { removeLeftovers } from '../../intake/keep-original.ts'
import { recoverUploads } from './recover-uploads.ts'

/** What must be said of a case that was just opened; what an interrupted run left is completed or cleared first. */
export async function inspectOpened(caseFile: CaseFile, host: Pick<Host, 'now' | 'log'>): Promise<Coded[]> {
  const service = findSyncService(caseFile.folder)
  return [
    ...(service === null ? [] : [{ code: 'case-in-sync-folder', params: { service } }]),
    ...(await clearCopies(caseFile)),
    ...(await recoverUploads(caseFile, host)),
  ]
}

async function clearCopies({ originalsFolder }: CaseFile): Promise<Coded[]> {
  const count = (await readdir(originalsFolder)).filter((name) => underWayPattern.test(name)).length
  if (count === 0) return []
  await removeLeftovers(originalsFolder)
  return [{ code: 'copies-cleared', params: { count } }]
}
