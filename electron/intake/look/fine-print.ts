import { existsSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { writeThumbnail } from '../thumbnail.ts'
import { type GreyPlane, resizePlane } from './grey-plane.ts'
import { coarseSide, type PicturePrint } from './picture-print.ts'

/** A picture with a short side of 256: a character of a chat is then about 9 high. */
export type FinePrint = {
  readonly widthPx: number
  readonly heightPx: number
  readonly grey: GreyPlane
  readonly rgb: Uint8Array
}
const fineSide = 256
const longestSide = 12_000

/** Writes the fine print of an upright picture beside, as a JPEG: it is derived, and made again when it is not there. */
export async function writeFinePrint(picture: Sharp, size: Size, printPath: string): Promise<void> {
  const scale = Math.min(
    fineSide / Math.min(size.widthPx, size.heightPx),
    longestSide / Math.max(size.widthPx, size.heightPx),
  )
  const [width, height] = [size.widthPx, size.heightPx].map((side) => Math.max(1, Math.round(side * scale)))
  const jpeg = await picture
    .resize({ width, height, fit: 'fill', kernel: 'linear' } as const)
    .removeAlpha()
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
  await writeThumbnail(jpeg, printPath)
}

type Size = { readonly widthPx: number; readonly heightPx: number }

export async function readFinePrint(printPath: string, size: Size): Promise<FinePrint | null> {
  if (!existsSync(printPath)) return null
  const { data, info } = await sharp(printPath)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const grey = new Uint8Array(info.width * info.height)
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[at * 3], data[at * 3 + 1], data[at * 3 + 2]]
    grey[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  return { ...size, grey: { data: grey, width: info.width, height: info.height }, rgb: data }
}

export function coarsePrint({ widthPx, heightPx, grey }: FinePrint): PicturePrint {
  const scale = coarseSide / Math.min(grey.width, grey.height)
  const coarse = resizePlane(grey, Math.round(grey.width * scale), Math.round(grey.height * scale))
  return { widthPx, heightPx, coarse }
}
