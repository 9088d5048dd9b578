import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'

/** 100 megapixels: a 602 KB PNG of 196 MP takes 689 MB to decode. */
export const pixelCap = 100_000_000
const edgePx = 320

// Two tasks of one thread each are twice as fast as one at a time, and faster than two of two.
sharp.concurrency(1)
// libvips would keep files open that are about to be renamed.
sharp.cache(false)

/**
 * An upright WebP that fits 320 × 320 px. Decodes the whole picture, so it throws sharp's error, which has no code of
 * its own, for one that is cut short or corrupt.
 */
export async function renderThumbnail(originalPath: string): Promise<Uint8Array> {
  return sharp(originalPath, { limitInputPixels: pixelCap, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75, effort: 2 })
    .timeout({ seconds: 60 })
    .toBuffer()
}

/** Writes a thumbnail whole or not at all; it is derived, so it need not survive a power cut. */
export async function writeThumbnail(webp: Uint8Array, targetPath: string): Promise<void> {
  await mkdir(dirname(targetPath), { recursive: true })
  const temporary = `${targetPath}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, webp)
  await rename(temporary, targetPath)
}
