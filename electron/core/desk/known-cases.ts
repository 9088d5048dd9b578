import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { KnownCase } from '../../../shared/contract/case-contract.ts'
import { caseFolder } from '../../casefile/case-folder.ts'
import type { Host } from '../../host.ts'
import { folderLabel } from '../../system/folder-label.ts'
import type { SettingsFile, StoredCase } from './settings-file.ts'

export type KnownCases = {
  /** Opened ones first, the last one at the top; then those that lie in the folder of cases. */
  list(): Promise<readonly KnownCase[]>
  findFolder(id: string): Promise<string | null>
  remember(folder: string, title: string, now: Date | null): Promise<void>
  forget(id: string): Promise<void>
  casesFolder(): string
}

/** Opaque, and the same each time for the same folder. */
export function caseIdOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 24)
}

/** The cases that were opened before, whether they are still there or not, and those in the folder of cases. */
export function createKnownCases(file: SettingsFile, host: Pick<Host, 'paths'>): KnownCases {
  const casesFolder = () => file.read().casesFolder ?? host.paths.defaultCasesFolder

  async function all(): Promise<readonly StoredCase[]> {
    const { cases } = file.read()
    const stored = new Set(cases.map(({ folder }) => folder))
    const found = (await findCases(casesFolder())).filter((folder) => !stored.has(folder))
    const opened = cases
      .filter(({ isForgotten }) => !isForgotten)
      .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '', 'en'))
    return [
      ...opened,
      ...found.map((folder) => ({ folder, title: basename(folder), openedAt: null, isForgotten: false })),
    ]
  }

  async function findFolder(id: string): Promise<string | null> {
    return (await all()).find(({ folder }) => caseIdOf(folder) === id)?.folder ?? null
  }

  return {
    casesFolder,
    findFolder,
    list: async () =>
      (await all()).map(({ folder, title, openedAt }) => ({
        id: caseIdOf(folder),
        title,
        folderLabel: folderLabel(folder),
        openedAt,
        isMissing: !existsSync(caseFolder(folder).database),
      })),
    remember: async (folder, title, now) => {
      await file.update((present) => {
        const known = present.cases.find((each) => each.folder === folder)
        const openedAt = now?.toISOString() ?? known?.openedAt ?? null
        const others = present.cases.filter((each) => each.folder !== folder)
        return { ...present, cases: [...others, { folder, title, openedAt, isForgotten: false }] }
      })
    },
    forget: async (id) => {
      const folder = await findFolder(id)
      if (folder === null) return
      await file.update((present) => {
        const others = present.cases.filter((each) => each.folder !== folder)
        const known = present.cases.find((each) => each.folder === folder)
        const title = known?.title ?? basename(folder)
        const forgotten = { folder, title, openedAt: known?.openedAt ?? null, isForgotten: true }
        // One that is gone need not be remembered in order to be hidden.
        const isThere = existsSync(caseFolder(folder).database)
        return { ...present, cases: isThere ? [...others, forgotten] : others }
      })
    },
  }
}

async function findCases(parent: string): Promise<string[]> {
  const names = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EACCES') return []
    throw error
  })
  const real = await realpath(parent).catch(() => parent)
  return names
    .toSorted((a, b) => a.localeCompare(b, 'zh'))
    .map((name) => join(real, name))
    .filter((folder) => existsSync(caseFolder(folder).database))
}
