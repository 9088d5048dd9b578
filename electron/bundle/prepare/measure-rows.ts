import sharp from 'sharp'

/** How busy each pixel row of an upright picture is; both lists have one entry per row. */
export type RowActivity = {
  /** Sum of the steps of grey (0–255) from left to right, tiny ones left out. */
  readonly energy: Float64Array
  /** Largest change of grey against the row above; the first row is 0. */
  readonly change: Uint8Array
}

const sampleWidthPx = 400
/** JPEG noise stays below this. */
const smallStep = 6

/** Looks at a picture squeezed in width only, so that rows keep their place. Transparent parts count as white. */
export async function measureRows(path: string): Promise<RowActivity> {
  const upright = sharp(path, { failOn: 'truncated' }).autoOrient().flatten({ background: '#fff' })
  const { data: turned, info: size } = await upright
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { data, info } = await sharp(turned, {
    raw: { width: size.width, height: size.height, channels: size.channels },
  })
    .resize({
      width: Math.min(sampleWidthPx, size.width),
      height: size.height,
      fit: 'fill',
      kernel: 'linear',
    })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const energy = new Float64Array(info.height)
  const change = new Uint8Array(info.height)
  for (let y = 0; y < info.height; y++) {
    const from = y * info.width
    let sum = 0
    let largest = 0
    for (let x = 0; x < info.width; x++) {
      const value = data[from + x] ?? 0
      const step = x === 0 ? 0 : Math.abs(value - (data[from + x - 1] ?? 0))
      if (step >= smallStep) sum += step
      if (y > 0) largest = Math.max(largest, Math.abs(value - (data[from - info.width + x] ?? 0)))
    }
    energy[y] = sum
    change[y] = largest
  }
  return { energy, change }
}
