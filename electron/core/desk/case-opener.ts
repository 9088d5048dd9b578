import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CaseInfo } from '../../../shared/model/case-info.ts'
import { foldName, uniqueSafeName } from '../../../shared/rules/package-names.ts'
import { type CaseFile, createCase, openCase } from '../../casefile/case-file.ts'
import { caseFolder } from '../../casefile/case-folder.ts'
import type { Host } from '../../host.ts'
import { diskFault } from '../../system/disk-fault.ts'
import { checkLogBehind } from './check-log-behind.ts'
import type { Desk, OpenCase } from './desk.ts'
import { inspectOpened } from './inspect-opened.ts'
import type { KnownCases } from './known-cases.ts'
import { openSampleCase } from './open-sample-case.ts'
import type { SettingsFile } from './settings-file.ts'

export type CaseOpener = ReturnType<typeof createCaseOpener>
type Parts = {
  readonly host: Host
  readonly desk: Desk
  readonly known: KnownCases
  readonly settings: SettingsFile
}

/** The ways in which a case comes onto the desk; each is remembered among the known ones. */
export function createCaseOpener({ host, desk, known, settings }: Parts) {
  async function lay(opening: () => CaseFile | Promise<CaseFile>): Promise<OpenCase> {
    const open = await desk.open(async () => {
      const caseFile = await opening()
      try {
        return { caseFile, notices: await inspectOpened(caseFile, host) }
      } catch (error) {
        caseFile.close()
        throw error
      }
    })
    checkLogBehind(desk).catch((error: unknown) => {
      // A case that is closed meanwhile is not a failure; whatever else it is, the package's own check meets it again.
      if (desk.find() === open) host.log('the log of a case could not be checked', error)
    })
    await known.remember(open.caseFile.folder, open.reader.info().title, host.now())
    return open
  }

  async function make(title: string, info: Omit<CaseInfo, 'title' | 'createdAt'>): Promise<CaseFile> {
    const folder = await freeFolder(known.casesFolder(), title)
    return createCase(folder, { ...info, title, createdAt: host.now().toISOString() }, host)
  }

  async function openFolder(path: string): Promise<OpenCase> {
    const folder = resolve(path)
    const present = desk.find()
    return present?.caseFile.folder === folder ? present : lay(() => openCase(folder, host))
  }

  return {
    openFolder,
    create: (title: string, info: Omit<CaseInfo, 'title' | 'createdAt'>) => lay(() => make(title, info)),
    openSample: async (language: CaseInfo['language']): Promise<OpenCase> => {
      const before = settings.read().sampleFolder
      if (before !== null && existsSync(caseFolder(before).database)) return openFolder(before)
      const open = await lay(() => openSampleCase({ host, language, make }))
      await settings.update((present) => ({ ...present, sampleFolder: open.caseFile.folder }))
      return open
    },
  }
}

/** A folder of the title's name that is not there yet, on any file system. */
async function freeFolder(casesFolder: string, title: string): Promise<string> {
  try {
    await mkdir(casesFolder, { recursive: true })
    const taken = new Set((await readdir(casesFolder)).map(foldName))
    return join(casesFolder, uniqueSafeName(title, '', taken))
  } catch (error) {
    throw diskFault(error, casesFolder)
  }
}
