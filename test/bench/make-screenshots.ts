import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const width = 1080
const height = 2400

/** Writes `count` different PNG screenshots of 1080 × 2400 px (rows of strokes and a noisy picture, 0.2–0.9 MB each). */
export async function makeScreenshots(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const pixels = drawScreenshot(index)
    const name = `Screenshot_20230501-${String(100_000 + index)}.png`
    await sharp(pixels, { raw: { width, height, channels: 3 } })
      .png({ compressionLevel: 3 })
      .toFile(join(folder, name))
  }
}

function drawScreenshot(index: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3, 245)
  const random = randomNumbers(index + 1)
  const ink = (x: number, y: number, shade: number) =>
    pixels.fill(shade, (y * width + x) * 3, (y * width + x) * 3 + 3)
  for (let top = 60; top < height - 80; top += 48) {
    for (let left = 40; left < 1000; left += 26) {
      for (let stroke = 0; stroke < 8; stroke += 1) {
        const x = left + Math.floor(random() * 16)
        const y = top + Math.floor(random() * 24)
        const isUpright = random() < 0.5
        for (let step = 0; step < 9; step += 1) ink(isUpright ? x : x + step, isUpright ? y + step : y, 40)
      }
    }
  }
  const noiseRows = 40 + (index % 10) * 30
  for (let y = 1500; y < 1500 + noiseRows; y += 1) {
    for (let x = 200; x < 800; x += 1)
      pixels.fill(Math.floor(random() * 256), (y * width + x) * 3, (y * width + x) * 3 + 2)
  }
  return pixels
}

/** The same numbers for the same seed, 0–1. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
