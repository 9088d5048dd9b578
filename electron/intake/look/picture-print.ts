import type { GreyPlane } from './grey-plane.ts'

/** What is kept of a picture to find others like it: its size, and itself in grey with a short side of 32. */
export type PicturePrint = {
  readonly widthPx: number
  readonly heightPx: number
  readonly coarse: GreyPlane
}
export const coarseSide = 32
