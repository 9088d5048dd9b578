import { deflateSync } from 'node:zlib'
import type { PictureSource } from '../../../shared/model/picture-source.ts'
import { advanceOf, type HiddenFont } from './hidden-font.ts'

type ReadImage = Extract<PictureSource, { type: 'read-image' }>
type Line = ReadImage['lines'][number]

/** Of the height of a line's box: the size of its letters, and how far below its top they stand. */
const letterShare = 0.75
const baselineShare = 0.78
/** A box this many times higher than wide holds a line that runs down. */
const uprightRatio = 2

/**
 * The inside of a form over the unit square: first the lines, each where it stands in the picture and as wide, in a mode
 * that draws nothing (ISO 32000-1 §9.3.6, mode 3), then the picture. `/T` is the hidden font, `/I` the picture.
 */
export function textLayer({ width, height, lines }: ReadImage, font: HiddenFont): Buffer {
  const scale = `${number(1 / width)} 0 0 ${number(1 / height)} 0 0 cm`
  const shown = lines.flatMap((line) => placeLine(line, height, font))
  const text = shown.length === 0 ? '' : `q ${scale} BT 3 Tr\n${shown.join('\n')}\nET Q\n`
  return deflateSync(Buffer.from(`${text}/I Do`, 'latin1'))
}

function placeLine({ text, box }: Line, pictureHeight: number, font: HiddenFont): string[] {
  const codes = font.encode(text.replace(/\p{Cc}/gu, ''))
  const [x, y, width, height] = box
  const ems = codes.reduce((sum, code) => sum + advanceOf(code), 0)
  if (ems === 0 || width <= 0 || height <= 0) return []
  const isUpright = codes.length > 1 && height > width * uprightRatio
  const [along, across] = isUpright ? [height, width] : [width, height]
  const size = across * letterShare
  const stretch = (100 * along) / (ems * size)
  const matrix = isUpright
    ? `0 -1 1 0 ${number(x + width * (1 - baselineShare))} ${number(pictureHeight - y)}`
    : `1 0 0 1 ${number(x)} ${number(pictureHeight - y - height * baselineShare)}`
  return [`/T ${number(size)} Tf ${number(stretch)} Tz ${matrix} Tm <${codes.map(hex).join('')}> Tj`]
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function number(value: number): string {
  return value.toFixed(9).replace(/\.?0+$/, '')
}
