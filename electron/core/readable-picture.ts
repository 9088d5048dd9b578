import type { Original, RenditionKind } from '../../shared/model/item.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { renditionOf } from '../intake/pictures/rendition-of.ts'
import { renditionPath } from '../intake/pictures/rendition-path.ts'

type Folders = Pick<CaseFile, 'derivedFolder' | 'originalPath'>
type Picture = Pick<Original, 'sha256' | 'extension'> & {
  readonly rendition: RenditionKind | null | undefined
}

/** Where the picture lies as a file that sharp reads: the original, or the rendition that stands for it. */
export async function readablePicture(caseFile: Folders, picture: Picture): Promise<string> {
  const originalPath = caseFile.originalPath(picture)
  const { rendition: kind, sha256 } = picture
  if (kind === null || kind === undefined) return originalPath
  const targetPath = renditionPath(caseFile.derivedFolder, sha256, kind)
  // One that cannot be made any more is then said by whoever opens the original: it is unreadable.
  return (await renditionOf({ originalPath, kind, targetPath })) ? targetPath : originalPath
}
