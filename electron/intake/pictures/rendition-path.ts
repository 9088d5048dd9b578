import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { RenditionKind } from '../../../shared/model/item.ts'

const extensions: Readonly<Record<RenditionKind, string>> = { heif: 'jpg', cgbi: 'png' }

/** Where the rendition of an original lies; derived, so it may have to be made. */
export function renditionPath(derivedFolder: string, sha256: Sha256, kind: RenditionKind): string {
  return join(derivedFolder, 'renditions', `${sha256}.${extensions[kind]}`)
}
