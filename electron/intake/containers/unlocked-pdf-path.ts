import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'

/** Where the copy of an encrypted PDF lies that needs no password. It can be made again only with the password. */
export function unlockedPdfPath(derivedFolder: string, sha256: Sha256): string {
  return join(derivedFolder, 'unlocked', `${sha256}.pdf`)
}
