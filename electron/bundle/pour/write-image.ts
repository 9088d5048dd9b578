import { join } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type ImageRecipe, pouredFolder, type StreamRecipe } from '../prepare/image-recipe.ts'
import { type ColourProfiles, colourSpace } from './colour-space.ts'
import { copyVerified } from './copy-verified.ts'
import type { ObjectWriter } from './object-writer.ts'
import { orientationMatrix } from './orientation-matrix.ts'

export type ImageTarget = {
  readonly number: number
  /** The skeleton's own colour space of its placeholders, serialised: sRGB. */
  readonly rgbSpace: string
}
export type ImageOrigin = { readonly sha256: Sha256; readonly path: string; readonly derivedFolder: string }
export type ImageWriter = {
  readonly writer: ObjectWriter
  readonly profiles: ColourProfiles
  readonly signal: AbortSignal
}

/** Writes one picture in place of its placeholder. Throws Fault `original-damaged` or `derived-damaged`. */
export async function writeImage(
  into: ImageWriter,
  target: ImageTarget,
  picture: { readonly recipe: ImageRecipe; readonly origin: ImageOrigin },
): Promise<void> {
  const { recipe, origin } = picture
  const isTurned = recipe.orientation !== 1
  const imageNumber = isTurned ? into.writer.reserve() : target.number
  if (isTurned) await writeTurned(into.writer, target.number, imageNumber, recipe.orientation)
  const alphaNumber = recipe.alpha === null ? null : into.writer.reserve()
  const mask = alphaNumber === null ? '' : ` /SMask ${alphaNumber} 0 R`
  await writeStream(
    into,
    { number: imageNumber, rgbSpace: target.rgbSpace },
    { stream: recipe.colour, origin, mask },
  )
  if (recipe.alpha !== null && alphaNumber !== null) {
    await writeStream(into, { number: alphaNumber, rgbSpace: '' }, { stream: recipe.alpha, origin, mask: '' })
  }
}

/** A form of the unit square that shows the picture upright: its bytes stay as they are. */
async function writeTurned(writer: ObjectWriter, number: number, imageNumber: number, orientation: number) {
  const content = Buffer.from(`${orientationMatrix(orientation)} cm /I Do`, 'latin1')
  const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</I ${imageNumber} 0 R>>>>`
  await writer.stream(number, dictionary, content.length, (sink) => sink.write(content))
}

type StreamPart = { readonly stream: StreamRecipe; readonly origin: ImageOrigin; readonly mask: string }

async function writeStream(into: ImageWriter, target: ImageTarget, { stream, origin, mask }: StreamPart) {
  const space = colourSpace(stream, target.rgbSpace, into.profiles)
  const dictionary =
    `/Type /XObject /Subtype /Image /Width ${stream.widthPx} /Height ${stream.heightPx}` +
    ` /BitsPerComponent ${stream.bitsPerComponent} /ColorSpace ${space}${filterOf(stream)}${mask}`
  await into.writer.stream(target.number, dictionary, stream.lengthBytes, async (sink) => {
    const { source } = stream
    const isOriginal = source.type === 'original'
    const isSound = await copyVerified({
      path: isOriginal ? origin.path : join(pouredFolder(origin.derivedFolder), source.name),
      sha256: isOriginal ? origin.sha256 : source.sha256,
      ranges: isOriginal ? source.ranges : [[0, stream.lengthBytes]],
      sink,
      signal: into.signal,
    })
    if (!isSound)
      throw new Fault(isOriginal ? 'original-damaged' : 'derived-damaged', { file: origin.sha256 })
  })
}

function filterOf(stream: StreamRecipe): string {
  const decode = stream.isInverted ? ' /Decode [1 0 1 0 1 0 1 0]' : ''
  if (stream.filter === 'dct') {
    const transform = stream.colourTransform
    return `${decode} /Filter /DCTDecode${transform === null ? '' : ` /DecodeParms <</ColorTransform ${transform}>>`}`
  }
  const colours = stream.space === 'gray' || stream.paletteHex !== null ? 1 : 3
  // Predictor 15: each row starts with its PNG filter, so the IDAT data is the stream as it is (ISO 32000-1 §7.4.4.4).
  return (
    `${decode} /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors ${colours}` +
    ` /BitsPerComponent ${stream.bitsPerComponent} /Columns ${stream.widthPx}>>`
  )
}
