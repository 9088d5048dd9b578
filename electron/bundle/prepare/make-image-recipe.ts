import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageRecipe, newImageRecipe, pouredFolder, type StreamRecipe } from './image-recipe.ts'
import { keepIccProfile } from './keep-icc-profile.ts'
import { isPourablePng, pngStream } from './png-stream.ts'
import { type JpegStructure, readJpegStructure } from './read-jpeg-structure.ts'
import { readPngStructure } from './read-png-structure.ts'
import { writeDerived } from './write-derived.ts'

export type RecipeInput = {
  readonly path: string
  readonly sha256: string
  readonly derivedFolder: string
  /** As in `MediaFacts`, 1 where it says none; undefined asks the decoder. */
  readonly orientation?: number | undefined
  /** Of a picture that nothing here reads: `path` is what the program made of it, and goes into the PDF whole. */
  readonly isRendition?: boolean
}

/**
 * Decides how a picture is poured: a plain PNG or JPEG byte for byte, anything else decoded and written losslessly.
 * Throws what the decoder throws when the picture cannot be read.
 */
export async function makeImageRecipe(input: RecipeInput): Promise<ImageRecipe> {
  const orientation = input.orientation ?? (await askDecoder(input.path))
  const { size: sizeBytes } = await stat(input.path)
  const common = { sizeBytes, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 }
  const file = await open(input.path)
  try {
    const png = await readPngStructure(file)
    if (png !== null && isPourablePng(png) && input.isRendition !== true) {
      const plain = pngStream(png)
      const iccSha256 = await keepIccProfile(png.icc, plain.space === 'gray' ? 1 : 3, input.derivedFolder)
      const ranges = png.data.map(([from, length]): [number, number] => [from, length])
      const colour: StreamRecipe = { ...plain, iccSha256, source: { type: 'original', ranges } }
      return newImageRecipe({ ...common, colour, alpha: null, pdfaObstacle: null })
    }
    const jpeg = png === null ? await readJpegStructure(file) : null
    if (jpeg?.isPourable) {
      const stream = await jpegStream(jpeg, sizeBytes, input.derivedFolder)
      const colour = input.isRendition === true ? await asDerived(stream, input) : stream
      const isBareCmyk = colour.space === 'cmyk' && colour.iccSha256 === null
      return newImageRecipe({
        ...common,
        colour,
        alpha: null,
        pdfaObstacle: isBareCmyk ? 'pdfa-cmyk-picture' : null,
      })
    }
  } finally {
    await file.close()
  }
  return newImageRecipe({
    ...common,
    ...(await (await import('./encode-lossless.ts')).encodeLossless(input)),
    pdfaObstacle: null,
  })
}

// The decoder is loaded where it is used: a case of plain screenshots never needs it.
async function askDecoder(path: string): Promise<number> {
  const { default: sharp } = await import('sharp')
  return (await sharp(path).metadata()).orientation ?? 1
}

/** Kept among what pour needs: the rendition itself may be deleted. */
async function asDerived(stream: StreamRecipe, input: RecipeInput): Promise<StreamRecipe> {
  const name = `${input.sha256}-colour.jpg`
  const path = join(pouredFolder(input.derivedFolder), name)
  const sha256 = await writeDerived(path, await readFile(input.path))
  return { ...stream, source: { type: 'derived', name, sha256 } }
}

/** The whole file is the stream; DCTDecode stops at the end of the first image. */
async function jpegStream(
  jpeg: JpegStructure,
  sizeBytes: number,
  derivedFolder: string,
): Promise<StreamRecipe> {
  return {
    source: { type: 'original', ranges: [[0, sizeBytes]] },
    lengthBytes: sizeBytes,
    widthPx: jpeg.widthPx,
    heightPx: jpeg.heightPx,
    bitsPerComponent: 8,
    space: jpeg.components === 1 ? 'gray' : jpeg.components === 3 ? 'rgb' : 'cmyk',
    paletteHex: null,
    iccSha256: await keepIccProfile(jpeg.icc, jpeg.components, derivedFolder),
    filter: 'dct',
    // Adobe writes CMYK with 0 as full ink; the marker is the only sign of it.
    isInverted: jpeg.components === 4 && jpeg.hasAdobeMarker,
    colourTransform: jpeg.isPlainRgb ? 0 : null,
  }
}
