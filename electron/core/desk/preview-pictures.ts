import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { PictureSource } from '../../../shared/model/picture-source.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { writeThumbnail } from '../../intake/thumbnail.ts'
import { readablePicture } from '../readable-picture.ts'

/** Enough for the words of a phone's screen on a page that is shown on a screen. */
const widthPx = 480
/** A JPEG ends at 65,535 px; the longest chats are shown coarser. */
const heightPx = 30_000
const lanes = 2

type Pictured = {
  readonly caseFile: Pick<CaseFile, 'derivedFolder' | 'originalPath'>
  readonly snapshot: Pick<CaseSnapshot, 'items'>
}
type Image = Extract<PictureSource, { type: 'image' }>
/** `path` holds the bytes whose hash is `sha256`. */
export type Rendition = { readonly sha256: Sha256; readonly path: string }

/** A small upright JPEG of every picture, kept under `derived/preview`; made where it is not there yet. */
export async function renderPictures(
  { caseFile, snapshot }: Pictured,
  pictures: readonly PictureSource[],
  signal: AbortSignal,
): Promise<ReadonlyMap<Sha256, Rendition>> {
  const images = new Map(pictures.filter((each) => each.type === 'image').map((each) => [each.sha256, each]))
  const renditions = new Map<Sha256, Rendition>()
  const kinds = new Map(snapshot.items.map(({ original, facts }) => [original.sha256, facts.rendition]))
  const queue = images.values()
  await Promise.all(Array.from({ length: lanes }, renderLane))
  return renditions

  async function renderLane(): Promise<void> {
    for (const image of queue) {
      signal.throwIfAborted()
      const path = join(caseFile.derivedFolder, 'preview', `${image.sha256}.jpg`)
      const bytes = (await readIfThere(path)) ?? (await render(await readable(image), path))
      renditions.set(image.sha256, { sha256: hashOf(bytes), path })
    }
  }

  function readable(image: Image): Promise<string> {
    return readablePicture(caseFile, { ...image, rendition: kinds.get(image.sha256) })
  }
}

/** The same pictures, in the same places, from their small renditions. Pages of PDFs stay as they are. */
export function withRenditions(
  pictures: readonly PictureSource[],
  renditions: ReadonlyMap<Sha256, Rendition>,
): PictureSource[] {
  return pictures.map((picture): PictureSource => {
    const rendition = picture.type === 'image' ? renditions.get(picture.sha256) : undefined
    return rendition === undefined
      ? picture
      : { ...(picture as Image), sha256: rendition.sha256, extension: 'jpg' }
  })
}

async function render(picturePath: string, path: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(picturePath, { limitInputPixels: 100_000_000 })
    .autoOrient()
    .resize({ width: widthPx, height: heightPx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 62 })
    .timeout({ seconds: 60 })
    .toBuffer()
  await writeThumbnail(bytes, path)
  return bytes
}

async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

function hashOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}
