import { join } from 'node:path'

/** Where things lie in the folder of a case. */
export type CaseFolder = {
  readonly folder: string
  readonly database: string
  readonly lock: string
  readonly originals: string
  readonly derived: string
  readonly packages: string
  readonly backups: string
}

export function caseFolder(folder: string): CaseFolder {
  return {
    folder,
    database: join(folder, 'case.sqlite'),
    lock: join(folder, 'case.lock'),
    originals: join(folder, 'originals'),
    derived: join(folder, 'derived'),
    packages: join(folder, 'packages'),
    backups: join(folder, 'backups'),
  }
}

/** `originals/ab/<sha256>.<extension>`, without the dot where there is no extension. */
export function originalPath(originals: string, original: { sha256: string; extension: string }): string {
  const { sha256, extension } = original
  return join(originals, sha256.slice(0, 2), extension === '' ? sha256 : `${sha256}.${extension}`)
}
