import type { StreamRecipe } from './image-recipe.ts'
import type { PngStructure } from './read-png-structure.ts'

/** What a PDF stream of a PNG's own image data says of itself; the PNG must be opaque and not interlaced. */
export function pngStream(png: PngStructure): Omit<StreamRecipe, 'source'> {
  return {
    lengthBytes: png.data.reduce((sum, [, length]) => sum + length, 0),
    widthPx: png.widthPx,
    heightPx: png.heightPx,
    bitsPerComponent: png.bitDepth,
    space: png.colourType === 0 ? 'gray' : 'rgb',
    paletteHex: png.colourType === 3 ? (png.palette?.toString('hex') ?? '') : null,
    iccSha256: null,
    filter: 'flate',
    isInverted: false,
    colourTransform: null,
  }
}

/** True when the image data can stand in a PDF as it is: no alpha, no transparent colour, no interlacing. */
export function isPourablePng(png: PngStructure): boolean {
  if (png.isInterlaced || png.hasTransparency) return false
  if (png.colourType === 3)
    return png.palette !== null && png.palette.length >= 3 && png.palette.length <= 768
  return png.colourType === 0 || png.colourType === 2
}
