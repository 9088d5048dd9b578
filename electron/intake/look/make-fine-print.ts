import sharp from 'sharp'
import { readUprightSize, UnreadablePicture } from '../recognize/decode-pixels.ts'
import { pixelCap } from '../thumbnail.ts'
import { decodeSeen } from './decode-seen.ts'
import { readFinePrint, writeFinePrint } from './fine-print.ts'

/** Decodes a picture, writes its fine print, and gives both. */
export async function makeFinePrint(path: string, printPath: string) {
  const { width, height } = await readUprightSize(path)
  if (width * height > pixelCap) throw new UnreadablePicture('more pixels than are decoded')
  const { pixels, scale } = await decodeSeen(path, { width, height })
  const raw = { width: pixels.width, height: pixels.height, channels: 4 } as const
  const size = { widthPx: width, heightPx: height }
  await writeFinePrint(sharp(pixels.data, { raw }), size, printPath)
  const fine = await readFinePrint(printPath, size)
  if (fine === null) throw new Error('a print that was written is not there')
  return { fine, pixels, scale }
}
