import type { RecognizedLine } from '../../../shared/model/recognition.ts'
import { boxAreas, isLyingOnItsSide } from './box-areas.ts'
import { chooseScale, correctScale } from './choose-scale.ts'
import { decodePixels, type Pixels, readUprightSize } from './decode-pixels.ts'
import { findAreas, type TextArea } from './find-areas.ts'
import type { Models } from './load-models.ts'
import { mapText, type TextMap } from './map-text.ts'
import { orderLines } from './order-lines.ts'
import { type PlacedText, readAreas } from './read-areas.ts'
import { turnBack, turnClockwise } from './turn-pixels.ts'

type Found = { readonly pixels: Pixels; readonly map: TextMap; readonly areas: readonly TextArea[] }

/**
 * The lines of text in a picture, with their places in pixels of the upright original. `checkpoint` is called between
 * steps that take less than a second, and may throw to stop.
 */
export async function recognizePicture(
  models: Models,
  path: string,
  checkpoint: () => void,
): Promise<readonly RecognizedLine[]> {
  const size = await readUprightSize(path)
  const first = chooseScale(size)
  let found = await look(await decode(first))
  const better = correctScale(size, first, found.areas)
  if (better !== first) found = await look(await decode(better))
  const texts = isLyingOnItsSide(found.areas, found.map) ? await readTurned(found.pixels) : await read(found)
  return orderLines(texts.map((text) => placeInOriginal(text, found.pixels.width / size.width)))

  function decode(scale: number): Promise<Pixels> {
    checkpoint()
    return decodePixels(path, size, scale)
  }

  async function look(pixels: Pixels): Promise<Found> {
    const map = await mapText(models.detection, pixels, checkpoint)
    return { pixels, map, areas: findAreas(map) }
  }

  function read({ pixels, map, areas }: Found): Promise<readonly PlacedText[]> {
    const boxes = boxAreas(areas, map)
    return readAreas(models, { pixels, map, boxes }, checkpoint)
  }

  /** A photo that lies on its side without saying so: of the two ways up the one that reads better. */
  async function readTurned(pixels: Pixels): Promise<readonly PlacedText[]> {
    const right = turnClockwise(pixels)
    const left = turnClockwise(turnClockwise(right))
    const [whenRight, whenLeft] = [await read(await look(right)), await read(await look(left))]
    const turnedBack = (texts: readonly PlacedText[], turns: 1 | 3) =>
      texts.map((text) => ({ ...text, ...turnBackBy(text, turns, pixels) }))
    return weigh(whenRight) >= weigh(whenLeft) ? turnedBack(whenRight, 1) : turnedBack(whenLeft, 3)
  }
}

function turnBackBy(text: PlacedText, turns: 1 | 3, { width, height }: Pixels) {
  const once = turnBack(text, height)
  return turns === 1 ? once : turnBack(turnBack(once, width), height)
}

function weigh(texts: readonly PlacedText[]): number {
  return texts.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
}

function placeInOriginal(found: PlacedText, scale: number): RecognizedLine {
  const [left, top, right, bottom] = [found.left, found.top, found.right, found.bottom].map((value) =>
    Math.round(value / scale),
  ) as [number, number, number, number]
  const confidence = Math.round(found.confidence * 1000) / 1000
  return { text: found.text, box: [left, top, right - left, bottom - top], confidence }
}
