import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { bytesAsSource } from './file-cursor.ts'
import { type ImageRecipe, pouredFolder, type StreamRecipe } from './image-recipe.ts'
import { keepIccProfile } from './keep-icc-profile.ts'
import { pngStream } from './png-stream.ts'
import { readPngStructure } from './read-png-structure.ts'
import { writeDerived } from './write-derived.ts'

export type Encoded = Pick<ImageRecipe, 'colour' | 'alpha'>
type EncodeInput = { readonly path: string; readonly sha256: string; readonly derivedFolder: string }

/**
 * Decodes any picture that libvips reads (first frame) and writes its colour, and its transparency where there is
 * any, as Flate streams under `derived/poured`. No value changes: 8 or 16 bit stay, the ICC profile goes along.
 */
export async function encodeLossless(input: EncodeInput): Promise<Encoded> {
  // ignoreIcc: otherwise sharp converts to sRGB, which changes values.
  const source = sharp(input.path, { ignoreIcc: true, failOn: 'truncated' })
  const { space = 'srgb', depth, channels = 3, hasAlpha, icc } = await source.metadata()
  const isGray = space === 'b-w' || space === 'grey16' || (space === 'multiband' && channels <= 2)
  const is16Bit = depth === 'ushort' && (space === 'rgb16' || space === 'grey16')
  const gray = is16Bit ? 'grey16' : 'b-w'
  const colourSpace = isGray ? gray : is16Bit ? 'rgb16' : 'srgb'
  // CMYK has no lossless way through PNG; its profile is what makes the conversion right.
  const isConverted = space === 'cmyk'
  const colourSource = isConverted ? sharp(input.path, { failOn: 'truncated' }) : source
  const isSeeThrough = hasAlpha && !(await isOpaque(source.clone(), is16Bit))
  const colour = colourSource.clone().removeAlpha().toColourspace(colourSpace)
  const iccSha256 =
    icc === undefined || isConverted ? null : await keepIccProfile(icc, isGray ? 1 : 3, input.derivedFolder)
  return {
    colour: { ...(await encode(colour, 'colour', input)), iccSha256 },
    alpha: isSeeThrough
      ? await encode(source.clone().extractChannel('alpha').toColourspace(gray), 'alpha', input)
      : null,
  }
}

async function isOpaque(source: Sharp, is16Bit: boolean): Promise<boolean> {
  const alpha = await source
    .extractChannel('alpha')
    .toColourspace(is16Bit ? 'grey16' : 'b-w')
    .raw({ depth: is16Bit ? 'ushort' : 'uchar' })
    .toBuffer()
  // Every byte of a full 8 or 16-bit value is 255.
  return alpha.every((value) => value === 255)
}

/** libvips writes a PNG; the data of its IDAT chunks is the stream. */
async function encode(source: Sharp, part: string, input: EncodeInput): Promise<StreamRecipe> {
  const encoded = await source.png({ compressionLevel: 6, palette: false }).toBuffer()
  const png = await readPngStructure(bytesAsSource(encoded))
  if (
    png === null ||
    png.hasTransparency ||
    png.isInterlaced ||
    (png.colourType !== 0 && png.colourType !== 2)
  ) {
    throw new Error(`sharp wrote a PNG that is not plain: colour type ${png?.colourType}`)
  }
  const name = `${input.sha256}-${part}.flate`
  const data = Buffer.concat(png.data.map(([from, length]) => encoded.subarray(from, from + length)))
  const sha256 = await writeDerived(join(pouredFolder(input.derivedFolder), name), data)
  return { ...pngStream(png), source: { type: 'derived', name, sha256 }, lengthBytes: data.length }
}
