import sharp from 'sharp'
import { pixelCap } from '../thumbnail.ts'

/** RGB, 8 bits each, row by row, upright. */
export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number }

export type UprightSize = { readonly width: number; readonly height: number }

/** What is wrong is the picture, not the disk and not us. */
export class UnreadablePicture extends Error {}

/** Without decoding it. */
export async function readUprightSize(path: string): Promise<UprightSize> {
  const { autoOrient, width, pageHeight } = await ofPicture(
    sharp(path, { limitInputPixels: false }).metadata(),
  )
  // Of an animation the first picture counts; libvips stacks them.
  return pageHeight === undefined ? autoOrient : { width, height: pageHeight }
}

/** The picture made smaller, on white, whatever its orientation, depth and colours. */
export async function decodePixels(path: string, size: UprightSize, scale: number): Promise<Pixels> {
  const width = Math.max(1, Math.round(size.width * scale))
  const height = Math.max(1, Math.round(size.height * scale))
  const { data, info } = await ofPicture(
    sharp(path, { limitInputPixels: pixelCap, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'fill' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .timeout({ seconds: 60 })
      .toBuffer({ resolveWithObject: true }),
  )
  return { data: info.channels === 1 ? spreadGrey(data) : data, width: info.width, height: info.height }
}

async function ofPicture<Result>(decoding: Promise<Result>): Promise<Result> {
  try {
    return await decoding
  } catch (error) {
    // What libvips throws has no code; an error with one is of the disk.
    if (error instanceof Error && 'code' in error) throw error
    throw new UnreadablePicture('the picture cannot be decoded', { cause: error })
  }
}

function spreadGrey(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3)
  for (let at = 0; at < grey.length; at += 1) rgb.fill(grey[at] ?? 0, at * 3, at * 3 + 3)
  return rgb
}
