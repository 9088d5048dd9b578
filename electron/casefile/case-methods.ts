import { Fault } from '../../shared/faults/fault.ts'
import type { CaseInfo } from '../../shared/model/case-info.ts'
import { createAnswerMethods } from './answer-methods.ts'
import { createArrangementMethods } from './arrangement-methods.ts'
import type { CaseFile } from './case-file-type.ts'
import { originalPath } from './case-folder.ts'
import type { CaseParts } from './case-parts.ts'
import { createCaseQueries } from './case-queries.ts'
import { checkCaseLog } from './check-log.ts'
import { guardCaseFile } from './guard-case-file.ts'
import { createIntakeMethods } from './intake-methods.ts'
import { createItemMethods } from './item-methods.ts'
import { createLookMethods } from './look-methods.ts'
import { createRecognitionMethods } from './recognition-methods.ts'
import { createSearchMethods } from './search-methods.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** The methods of an open case over its stores. */
export function createCaseMethods(parts: CaseParts, close: () => void): CaseFile {
  const { paths, stores, records, journal, history } = parts

  function getInfo(): CaseInfo {
    const info = stores.info.find()
    if (info === null) throw new Fault('case-damaged', { folder: paths.folder })
    return info
  }

  const caseFile: CaseFile = {
    folder: paths.folder,
    originalsFolder: paths.originals,
    derivedFolder: paths.derived,
    packagesFolder: paths.packages,
    originalPath: (original) => originalPath(paths.originals, original),
    ...createIntakeMethods(parts),
    ...createAnswerMethods(parts),
    ...createItemMethods(parts),
    ...createArrangementMethods(parts),
    ...history,
    ...createCaseQueries(stores),
    ...createRecognitionMethods(parts),
    ...createLookMethods(parts),
    ...createSearchMethods(parts),
    info: getInfo,
    updateInfo: (patch) => {
      const info = getInfo()
      const perform = () => void stores.info.save({ ...info, ...patch })
      journal.record({ action: 'case-described', subject: 'case', records: ['case'], perform })
    },
    recordPackage: (built) =>
      journal.record({
        action: 'package-built',
        subject: built.name,
        records: [],
        detail: { recipientId: built.recipientId, bagSha256: built.bagSha256 },
        perform: (at) => [`package/${stores.packages.insert({ ...built, at })}`],
      }),
    packages: () => stores.packages.all(),
    hasPackages: () => stores.packages.rows().length > 0,
    snapshot: () => takeSnapshot(stores, getInfo()),
    onChange: journal.onChange,
    logHead: () => stores.custody.head(),
    checkLog: () => checkCaseLog(stores, records),
    close,
  }
  return guardCaseFile(caseFile)
}
