import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { RenditionKind } from '../../../shared/model/item.ts'
import { writeThumbnail } from '../thumbnail.ts'
import { decodeCgbi } from './decode-cgbi.ts'
import { decodeHeif } from './decode-heif.ts'
import { withIccProfile } from './with-icc-profile.ts'

export type RenditionTask = {
  readonly originalPath: string
  readonly kind: RenditionKind
  readonly targetPath: string
}
/** Plain data, since it crosses threads. `code` is one of the fault catalogue. */
export type RenditionMade =
  | {
      readonly type: 'made'
      readonly widthPx: number
      readonly heightPx: number
      readonly pictureCount: number
      readonly exif: Uint8Array | null
    }
  | { readonly type: 'unmade'; readonly code: 'picture-too-large' | 'picture-format-not-shown' }

/** So high that no step of 8 bits is seen; lossless, a photo would take ten times the room of its original. */
const jpegQuality = 95

/** Writes the upright picture in a format that everything here reads: a photo as JPEG, Apple's PNG as an ordinary one. */
export async function makeRendition({
  originalPath,
  kind,
  targetPath,
}: RenditionTask): Promise<RenditionMade> {
  const file = await readFile(originalPath)
  if (kind === 'cgbi') {
    const decoded = decodeCgbi(file)
    if (decoded === null) return { type: 'unmade', code: 'picture-format-not-shown' }
    const { pixels, widthPx, heightPx } = decoded
    const raw = { width: widthPx, height: heightPx, channels: 4 } as const
    await writeThumbnail(await sharp(pixels, { raw }).png({ compressionLevel: 6 }).toBuffer(), targetPath)
    return { type: 'made', widthPx, heightPx, pictureCount: 1, exif: null }
  }
  const outcome = decodeHeif(file)
  if (outcome.type !== 'decoded') {
    const isTooLarge = outcome.type === 'too-large'
    return { type: 'unmade', code: isTooLarge ? 'picture-too-large' : 'picture-format-not-shown' }
  }
  const { pixels, widthPx, heightPx, channels, icc, pictureCount, exif } = outcome.picture
  const jpeg = await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
    .toBuffer()
  await writeThumbnail(icc === null ? jpeg : withIccProfile(jpeg, icc), targetPath)
  return { type: 'made', widthPx, heightPx, pictureCount, exif }
}
