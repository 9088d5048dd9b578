import { type InferenceSession, Tensor } from 'onnxruntime-node'
import { cutTiles, type Tile } from './cut-tiles.ts'
import type { Pixels } from './decode-pixels.ts'

/** For each pixel how likely it belongs to text, 0–1, row by row. */
export type TextMap = { readonly values: Float32Array; readonly width: number; readonly height: number }

/** One tile holds no more than this, so that memory and the time of one call stay bounded. */
const tilePixels = 720_000
const widestTile = 1_600
/** More than the height of a line on both sides of a seam. */
const contextPx = 64
/** The model halves the picture five times. */
const multiple = 32
// As PaddleOCR trained it: blue, green, red, with ImageNet's means and deviations in that order.
const means = [0.485, 0.456, 0.406] as const
const deviations = [0.229, 0.224, 0.225] as const

/**
 * Looks for text in a picture of any size, tile by tile, and joins the results at the seams: there is one map, so that a
 * line on a seam is found once. `checkpoint` is called before each tile and may throw.
 */
export async function mapText(
  model: InferenceSession,
  pixels: Pixels,
  checkpoint: () => void,
): Promise<TextMap> {
  const { width, height } = pixels
  const columns = cutTiles(width, widestTile, contextPx)
  const tileWidth = Math.min(width, widestTile)
  const rows = cutTiles(height, Math.max(4 * contextPx, Math.floor(tilePixels / tileWidth)), contextPx)
  const values = new Float32Array(width * height)
  for (const row of rows) {
    for (const column of columns) {
      checkpoint()
      copyKept(await mapTile(model, pixels, { row, column }), { row, column }, { values, width })
    }
  }
  return { values, width, height }
}

type Place = { readonly row: Tile; readonly column: Tile }
type MappedTile = { readonly values: Float32Array; readonly stride: number }

async function mapTile(model: InferenceSession, pixels: Pixels, { row, column }: Place): Promise<MappedTile> {
  const width = roundUp(column.to - column.from)
  const height = roundUp(row.to - row.from)
  const input = fillInput(pixels, { row, column }, { width, height })
  const name = model.inputNames[0] ?? ''
  const output = await model.run({ [name]: new Tensor('float32', input, [1, 3, height, width]) })
  const values = output[model.outputNames[0] ?? '']?.data
  if (!(values instanceof Float32Array)) throw new Error('the detection model answered no numbers')
  return { values, stride: width }
}

function fillInput(
  pixels: Pixels,
  { row, column }: Place,
  size: { width: number; height: number },
): Float32Array {
  const plane = size.width * size.height
  const input = new Float32Array(plane * 3)
  for (let channel = 0; channel < 3; channel += 1) {
    const shade = shadeTable(channel)
    // The model takes blue first.
    const from = 2 - channel
    for (let y = row.from; y < row.to; y += 1) {
      let source = (y * pixels.width + column.from) * 3 + from
      let target = channel * plane + (y - row.from) * size.width
      for (let x = column.from; x < column.to; x += 1) {
        input[target] = shade[pixels.data[source] ?? 0] ?? 0
        source += 3
        target += 1
      }
    }
  }
  return input
}

function shadeTable(channel: number): Float32Array {
  const [mean, deviation] = [means[channel] ?? 0, deviations[channel] ?? 1]
  return Float32Array.from({ length: 256 }, (_, value) => (value / 255 - mean) / deviation)
}

function copyKept(
  tile: MappedTile,
  { row, column }: Place,
  map: { values: Float32Array; width: number },
): void {
  for (let y = row.keepFrom; y < row.keepTo; y += 1) {
    const start = (y - row.from) * tile.stride - column.from
    const kept = tile.values.subarray(start + column.keepFrom, start + column.keepTo)
    map.values.set(kept, y * map.width + column.keepFrom)
  }
}

function roundUp(length: number): number {
  return Math.ceil(length / multiple) * multiple
}
