import { Tensor } from 'onnxruntime-node'
import type { LineBox } from './box-areas.ts'
import { cutLine, type LinePicture, lineHeightPx, lineWidthPx } from './cut-line.ts'
import type { Pixels } from './decode-pixels.ts'
import { decodeText, type ReadText } from './decode-text.ts'
import type { Models } from './load-models.ts'

/** Lines of about the same width are read together; more at once would only hold more memory. */
const batchSize = 6
/** Wider than the narrowest by no more than this: what is filled up is computed too. */
const widestRatio = 1.2

type Lines = { readonly pixels: Pixels; readonly lines: readonly LineBox[] }

/**
 * Reads the lines, in whatever order they come. They are cut out as they are read: all of a long screenshot's at once are
 * hundreds of megabytes. `checkpoint` is called before each batch and may throw.
 */
export async function readLines(
  models: Models,
  { pixels, lines }: Lines,
  checkpoint: () => void,
): Promise<readonly ReadText[]> {
  const found: ReadText[] = []
  for (const batch of makeBatches(lines.map(lineWidthPx))) {
    checkpoint()
    const pictures = batch.flatMap((at) => lines[at] ?? []).map((line) => cutLine(pixels, line))
    for (const [index, text] of (await readBatch(models, pictures)).entries()) found[batch[index] ?? 0] = text
  }
  return found
}

function makeBatches(widths: readonly number[]): readonly number[][] {
  const widthOf = (at: number) => widths[at] ?? 0
  const sorted = widths.map((_, at) => at).toSorted((a, b) => widthOf(a) - widthOf(b))
  const batches: number[][] = []
  for (const at of sorted) {
    const last = batches.at(-1)
    const isFitting =
      last !== undefined &&
      last.length < batchSize &&
      widthOf(at) <= widthOf(last[0] ?? 0) * widestRatio + lineHeightPx / 2
    if (isFitting) last.push(at)
    else batches.push([at])
  }
  return batches
}

async function readBatch(
  { recognition, characters }: Models,
  lines: readonly LinePicture[],
): Promise<readonly ReadText[]> {
  const width = Math.max(...lines.map((line) => line.width))
  const rows = 3 * lineHeightPx
  const input = new Float32Array(lines.length * rows * width)
  for (const [index, line] of lines.entries()) {
    for (let row = 0; row < rows; row += 1) {
      const source = line.planes.subarray(row * line.width, (row + 1) * line.width)
      input.set(source, (index * rows + row) * width)
    }
  }
  const name = recognition.inputNames[0] ?? ''
  const tensor = new Tensor('float32', input, [lines.length, 3, lineHeightPx, width])
  const output = (await recognition.run({ [name]: tensor }))[recognition.outputNames[0] ?? '']
  const values = output?.data
  const steps = output?.dims[1] ?? 0
  if (!(values instanceof Float32Array) || output?.dims[2] !== characters.length)
    throw new Error('the recognition model and its list of characters do not fit')
  return lines.map((_, index) =>
    decodeText({ values, from: index * steps * characters.length, steps }, characters),
  )
}
