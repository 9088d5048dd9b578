export type Size = { readonly width: number; readonly height: number }

/** Taller than three screens' worth of its width: a long screenshot, which is read by scrolling. */
const longRatio = 3
const readableWidthPx = 560
const largest = 16
const smallest = 0.02

export function isLong({ width, height }: Size): boolean {
  return height > width * longRatio
}

/** CSS pixels for one of the picture's, so that all of it is seen; never larger than it is. */
export function fitScale(picture: Size, frame: Size): number {
  return Math.min(frame.width / picture.width, frame.height / picture.height, actualScale())
}

/** So that its lines can be read. */
export function readableScale(picture: Size, frame: Size): number {
  return Math.min(readableWidthPx, frame.width, picture.width) / picture.width
}

/** One pixel of the screen for each of the picture. */
export function actualScale(): number {
  return 1 / window.devicePixelRatio
}

export function clampScale(scale: number): number {
  return Math.min(largest, Math.max(smallest, scale))
}

/** Turned by a quarter, width and height change places. */
export function turned(picture: Size, quarterTurns: number): Size {
  return quarterTurns % 2 === 0 ? picture : { width: picture.height, height: picture.width }
}
