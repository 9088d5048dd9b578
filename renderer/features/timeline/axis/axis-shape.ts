/** Pixels from the top of the drawing, as in the mock. */
export const axisHeightPx = 132
export const lineY = 92
export const tickTextY = 120
export const gapTextY = 78
