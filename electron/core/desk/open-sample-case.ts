import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'
import type { CaseInfo } from '../../../shared/model/case-info.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { addEvidence } from '../add-evidence.ts'
import { readCaseYaml } from '../arrange-case.ts'

type Sample = {
  readonly host: Host
  readonly language: CaseInfo['language']
  readonly make: (title: string, info: Omit<CaseInfo, 'title' | 'createdAt'>) => Promise<CaseFile>
}

/** A new case of the example's files, arranged as its `case.yaml` says, but in the asked language. */
export async function openSampleCase({ host, language, make }: Sample): Promise<CaseFile> {
  const { sampleFolder } = host.paths
  if (!existsSync(sampleFolder)) throw new Fault('sample-missing')
  const title = readCaseYaml(sampleFolder)?.title ?? basename(sampleFolder)
  const caseFile = await make(title, { language, parties: [], orderIds: [], disputedAmount: null })
  try {
    await addEvidence({
      caseFile,
      paths: [sampleFolder],
      now: host.now,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    caseFile.updateInfo({ language })
    return caseFile
  } catch (error) {
    caseFile.close()
    throw error
  }
}
