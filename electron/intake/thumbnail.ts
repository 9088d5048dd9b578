import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { type Clarity, measureClarity } from './pictures/measure-clarity.ts'

/** 100 megapixels: a 602 KB PNG of 196 MP takes 689 MB to decode. */
export const pixelCap = 100_000_000
const edgePx = 320

// Two tasks of one thread each are twice as fast as one at a time, and faster than two of two.
sharp.concurrency(1)
// libvips would keep files open that are about to be renamed.
sharp.cache(false)

/** Enough to tell what is out of focus; twice as wide took taking in to its limit. The longest chats are measured coarser. */
const measured = { width: 320, height: 3_200 }

/**
 * An upright WebP that fits 320 × 320 px, and how well the picture can be read. Decodes the whole picture, so it throws sharp's error, which has no code of
 * its own, for one that is cut short or corrupt.
 */
export async function renderMeasured(
  originalPath: string,
): Promise<{ thumbnail: Uint8Array; clarity: Clarity }> {
  const { data, info } = await sharp(originalPath, {
    limitInputPixels: pixelCap,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ ...measured, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .timeout({ seconds: 60 })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const thumbnail = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75, effort: 2 })
    .toBuffer()
  return { thumbnail, clarity: measureClarity({ data, width, height, channels }) }
}

export async function renderThumbnail(originalPath: string): Promise<Uint8Array> {
  return (await renderMeasured(originalPath)).thumbnail
}

/** Writes a thumbnail whole or not at all; it is derived, so it need not survive a power cut. */
export async function writeThumbnail(webp: Uint8Array, targetPath: string): Promise<void> {
  await mkdir(dirname(targetPath), { recursive: true })
  const temporary = `${targetPath}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, webp)
  await rename(temporary, targetPath)
}
