/** Luma of a picture made small, row by row. */
export type GreyPlane = { readonly data: Uint8Array; readonly width: number; readonly height: number }
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The plane in another size, each value the mean of what it covers, or between its neighbours where it grows. */
export function resizePlane(plane: GreyPlane, width: number, height: number): GreyPlane {
  if (plane.width === width && plane.height === height) return plane
  const across = weightsOf(plane.width, width)
  const down = weightsOf(plane.height, height)
  const rows = new Float32Array(width * plane.height)
  for (let y = 0; y < plane.height; y += 1) {
    for (const [x, { from, weights }] of across.entries()) {
      let sum = 0
      for (const [at, weight] of weights.entries())
        sum += weight * (plane.data[y * plane.width + from + at] ?? 0)
      rows[y * width + x] = sum
    }
  }
  const data = new Uint8Array(width * height)
  for (const [y, { from, weights }] of down.entries()) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (const [at, weight] of weights.entries()) sum += weight * (rows[(from + at) * width + x] ?? 0)
      data[y * width + x] = Math.round(sum)
    }
  }
  return { data, width, height }
}

type Weights = { readonly from: number; readonly weights: readonly number[] }

/** A triangle as wide as a step, at least one pixel to each side. */
function weightsOf(from: number, to: number): readonly Weights[] {
  const step = from / to
  const reach = Math.max(1, step)
  return Array.from({ length: to }, (_, at) => {
    const center = (at + 0.5) * step - 0.5
    const first = Math.max(0, Math.ceil(center - reach))
    const last = Math.min(from - 1, Math.floor(center + reach))
    const raw = Array.from({ length: last - first + 1 }, (__, index) =>
      Math.max(1e-6, 1 - Math.abs(first + index - center) / reach),
    )
    const sum = raw.reduce((total, weight) => total + weight, 0)
    return { from: first, weights: raw.map((weight) => weight / sum) }
  })
}

/** How alike `part` and the same-sized place of `whole` are: 1 is alike but for brightness and contrast. */
export function correlation(whole: GreyPlane, part: GreyPlane, at: Place & { partX: number; partY: number }) {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let row = 0; row < at.height; row += 1) {
    let a = (at.y + row) * whole.width + at.x
    let b = (at.partY + row) * part.width + at.partX
    for (let end = a + at.width; a < end; a += 1, b += 1) {
      const [valueA, valueB] = [whole.data[a] as number, part.data[b] as number]
      sumA += valueA
      sumB += valueB
      sumAA += valueA * valueA
      sumBB += valueB * valueB
      sumAB += valueA * valueB
    }
  }
  const count = at.width * at.height
  const [varianceA, varianceB] = [sumAA / count - (sumA / count) ** 2, sumBB / count - (sumB / count) ** 2]
  const covariance = sumAB / count - (sumA / count) * (sumB / count)
  return { value: covariance / Math.sqrt(Math.max(1e-9, varianceA * varianceB)), varianceA, varianceB }
}
