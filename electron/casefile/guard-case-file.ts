import type { CaseFile } from './case-file-type.ts'
import { databaseFault } from './database-fault.ts'

/** The same case file, whose methods turn what the disk or SQLite refuses into a Fault. */
export function guardCaseFile(caseFile: CaseFile): CaseFile {
  const guarded = Object.entries(caseFile).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member]
    return [name, guard(member as (...parameters: never[]) => unknown, caseFile.folder)]
  })
  return Object.fromEntries(guarded) as CaseFile
}

function guard<P extends never[], R>(
  method: (...parameters: P) => R,
  folder: string,
): (...parameters: P) => R {
  return (...parameters) => {
    try {
      return method(...parameters)
    } catch (error) {
      throw databaseFault(error, folder)
    }
  }
}
