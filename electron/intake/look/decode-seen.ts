import sharp from 'sharp'
import { UnreadablePicture, type UprightSize } from '../recognize/decode-pixels.ts'
import { pixelCap } from '../thumbnail.ts'
import type { SeenPixels } from './code-reader.ts'

/** 160 MB of RGBA; a code in a larger picture is large enough to be read when that is made smaller. */
const mostPixels = 40_000_000

/** The upright picture on white; `scale` leads from its pixels to those of the original. */
export async function decodeSeen(path: string, size: UprightSize) {
  const shrunk = Math.min(1, Math.sqrt(mostPixels / (size.width * size.height)))
  const [width, height] = [Math.ceil(size.width * shrunk), Math.ceil(size.height * shrunk)]
  const upright = sharp(path, { limitInputPixels: pixelCap, failOn: 'error' }).autoOrient()
  const sized = shrunk === 1 ? upright : upright.resize(width, height, { fit: 'fill' })
  try {
    const { data, info } = await sized
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .timeout({ seconds: 60 })
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 4) throw new Error(`${info.channels} channels instead of RGBA`)
    const pixels: SeenPixels = { data: Uint8ClampedArray.from(data), width: info.width, height: info.height }
    return { pixels, scale: size.width / info.width }
  } catch (error) {
    // What libvips throws has no code; an error with one is of the disk.
    if (error instanceof Error && 'code' in error) throw error
    throw new UnreadablePicture('the picture cannot be decoded', { cause: error })
  }
}
