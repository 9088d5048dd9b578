import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../../../shared/model/item.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { readablePicture } from '../readable-picture.ts'

/** Long edges above this are of no use on a screen, and WebP ends at 16,383. */
const longestEdgePx = 4_000

type Folders = Pick<CaseFile, 'derivedFolder' | 'originalPath'>

/** The thumbnail that intake made, or one made now; null when the picture cannot be read. */
export async function thumbnailOf(caseFile: Folders, item: Item): Promise<string | null> {
  const path = join(caseFile.derivedFolder, 'thumbnails', `${item.original.sha256}.webp`)
  return once(path, async () => {
    const { renderThumbnail } = await import('../../intake/thumbnail.ts')
    return renderThumbnail(await readable(caseFile, item))
  })
}

/** A WebP of the picture, upright, for a browser that does not show the original; null when it cannot be read. */
export async function pictureOf(caseFile: Folders, item: Item): Promise<string | null> {
  const path = join(caseFile.derivedFolder, 'pictures', `${item.original.sha256}.webp`)
  return once(path, async () => {
    const { default: sharp } = await import('sharp')
    const { pixelCap } = await import('../../intake/thumbnail.ts')
    return sharp(await readable(caseFile, item), { limitInputPixels: pixelCap })
      .autoOrient()
      .resize({ width: longestEdgePx, height: longestEdgePx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, effort: 2 })
      .timeout({ seconds: 60 })
      .toBuffer()
  })
}

function readable(caseFile: Folders, { original, facts }: Item): Promise<string> {
  return readablePicture(caseFile, { ...original, rendition: facts.rendition })
}

const underWay = new Map<string, Promise<string | null>>()

/** A file that is made the first time it is asked for, and only once at a time. */
async function once(path: string, make: () => Promise<Uint8Array>): Promise<string | null> {
  if (existsSync(path)) return path
  const running = underWay.get(path)
  if (running !== undefined) return running
  const made = keep(path, make).finally(() => underWay.delete(path))
  underWay.set(path, made)
  return made
}

async function keep(path: string, make: () => Promise<Uint8Array>): Promise<string | null> {
  let bytes: Uint8Array
  try {
    bytes = await make()
  } catch (error) {
    if (isSystemError(error)) throw error
    return null
  }
  const { writeThumbnail } = await import('../../intake/thumbnail.ts')
  await writeThumbnail(bytes, path)
  return path
}

/** A full disk or a missing original is not the picture's fault; the decoder's own errors carry no errno. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && 'syscall' in error
}
