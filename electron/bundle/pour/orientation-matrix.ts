/**
 * How the unit square of a stored picture is turned to stand upright, by EXIF orientation (EXIF 2.32 §4.6.4 A), as the
 * six numbers of a PDF matrix. PDF's y grows upwards: the stored first row lies at y = 1.
 */
const matrices: Readonly<Record<number, string>> = {
  1: '1 0 0 1 0 0',
  2: '-1 0 0 1 1 0',
  3: '-1 0 0 -1 1 1',
  4: '1 0 0 -1 0 1',
  5: '0 -1 -1 0 1 1',
  6: '0 -1 1 0 0 1',
  7: '0 1 1 0 0 0',
  8: '0 1 -1 0 1 0',
}

export function orientationMatrix(orientation: number): string {
  return matrices[orientation] ?? '1 0 0 1 0 0'
}
