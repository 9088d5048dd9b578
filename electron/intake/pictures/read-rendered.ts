import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { MediaFacts, RenditionKind } from '../../../shared/model/item.ts'
import { readExif } from '../capture-time/read-exif.ts'
import type { FactsAndTimes } from '../read-pdf-facts.ts'
import { renderMeasured, writeThumbnail } from '../thumbnail.ts'
import { clarityFacts } from './clarity-facts.ts'
import { makeRendition } from './make-rendition.ts'
import { renditionPath } from './rendition-path.ts'

type Rendered = {
  readonly path: string
  readonly sha256: Sha256
  readonly kind: RenditionKind
  readonly derivedFolder: string
}

/** Facts and times of a picture that is shown by a rendition, which is made with its thumbnail. */
export async function readRendered({ path, sha256, kind, derivedFolder }: Rendered): Promise<FactsAndTimes> {
  const targetPath = renditionPath(derivedFolder, sha256, kind)
  const made = await makeRendition({ originalPath: path, kind, targetPath })
  if (made.type === 'unmade') return { facts: { notShown: made.code }, times: [] }
  const thumbnailPath = join(derivedFolder, 'thumbnails', `${sha256}.webp`)
  const { thumbnail, clarity } = await renderMeasured(targetPath)
  if (!existsSync(thumbnailPath)) await writeThumbnail(thumbnail, thumbnailPath)
  const exif = made.exif === null ? { times: [] } : await readExif(made.exif)
  const { times, ...camera } = exif
  const facts: MediaFacts = {
    widthPx: made.widthPx,
    heightPx: made.heightPx,
    ...(made.pictureCount > 1 && { frameCount: made.pictureCount }),
    ...camera,
    ...clarityFacts(clarity),
  }
  return { facts, times }
}
