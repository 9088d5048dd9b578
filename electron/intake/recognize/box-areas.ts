import type { TextArea } from './find-areas.ts'
import type { TextMap } from './map-text.ts'

/** A rectangle about its centre, turned clockwise by `angle` radians. */
export type LineBox = {
  readonly centerX: number
  readonly centerY: number
  readonly width: number
  readonly height: number
  readonly angle: number
}

/** The model marks the middle of a line; PaddleOCR widens it by area × ratio ÷ circumference on each side. */
const widening = 1.6
/** The direction of an area this many times longer than high is surely that of its line. */
const surelyLong = 4
/** Text on a screen lies straight; below this an angle is noise. */
const straightRadians = (1.5 * Math.PI) / 180
const mostRadians = Math.PI / 4
const fewestLying = 3

/** The lines that the areas stand for, each turned as it lies; short ones lie as most of the long ones do. */
export function boxAreas(areas: readonly TextArea[], { width }: Pick<TextMap, 'width'>): readonly LineBox[] {
  const directions = areas.map((area) => directionOf(area, width))
  const known = directions.flatMap(({ angle, length }) =>
    length >= surelyLong && Math.abs(angle) < mostRadians ? [angle] : [],
  )
  const usual = straighten(median(known))
  return areas.map((area, at) => {
    const own = directions[at]
    const isSure = own !== undefined && own.length >= surelyLong && Math.abs(own.angle) < mostRadians
    return boxOf(area, isSure ? straighten(own.angle) : usual, width)
  })
}

/** Most of what is surely a line runs from top to bottom: the picture was stored lying. */
export function isLyingOnItsSide(areas: readonly TextArea[], { width }: Pick<TextMap, 'width'>): boolean {
  const long = areas.map((area) => directionOf(area, width)).filter(({ length }) => length >= surelyLong)
  const upright = long.filter(({ angle }) => Math.abs(angle) > mostRadians)
  return upright.length >= fewestLying && upright.length > 2 * (long.length - upright.length)
}

function straighten(angle: number): number {
  return Math.abs(angle) < straightRadians ? 0 : angle
}

/** The main axis of its pixels, and how many times longer than wide they lie along it. */
function directionOf({ pixels }: TextArea, width: number): { angle: number; length: number } {
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0]
  for (const position of pixels) {
    const x = position % width
    const y = (position - x) / width
    sumX += x
    sumY += y
    sumXX += x * x
    sumYY += y * y
    sumXY += x * y
  }
  const count = pixels.length
  const varianceX = sumXX / count - (sumX / count) ** 2
  const varianceY = sumYY / count - (sumY / count) ** 2
  const covariance = sumXY / count - (sumX / count) * (sumY / count)
  const spread = Math.hypot(varianceX - varianceY, 2 * covariance)
  const [long, short] = [(varianceX + varianceY + spread) / 2, (varianceX + varianceY - spread) / 2]
  return {
    angle: Math.atan2(2 * covariance, varianceX - varianceY) / 2,
    length: Math.sqrt(long / Math.max(short, 1 / 12)),
  }
}

function boxOf(area: TextArea, angle: number, mapWidth: number): LineBox {
  const { left, top, right, bottom } = angle === 0 ? area : turnedExtent(area, angle, mapWidth)
  const [width, height] = [right - left, bottom - top]
  const margin = (width * height * widening) / (2 * (width + height))
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  return {
    centerX: x * cosine - y * sine,
    centerY: x * sine + y * cosine,
    width: width + 2 * margin,
    height: height + 2 * margin,
    angle,
  }
}

/** The extent along axes that are turned by the angle. */
function turnedExtent({ pixels }: TextArea, angle: number, mapWidth: number) {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const position of pixels) {
    const px = position % mapWidth
    const py = (position - px) / mapWidth + 0.5
    const x = (px + 0.5) * cosine + py * sine
    const y = py * cosine - (px + 0.5) * sine
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { left: left - 0.5, right: right + 0.5, top: top - 0.5, bottom: bottom + 0.5 }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
