import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** Small pictures of their own colours, named like screenshots of one month: cheap to make, and each a file of its own. */
export async function makeTiles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const two = (part: number) => String(part).padStart(2, '0')
  for (let index = 0; index < count; index += 1) {
    const hue = (index * 37) % 360
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="148" height="320">
      <rect width="148" height="320" fill="hsl(${hue} 40% 92%)"/><rect width="148" height="28" fill="hsl(${hue} 50% 45%)"/>
      <rect x="12" y="60" width="${60 + (index % 60)}" height="9"/><text x="6" y="200" font-size="20">${index}</text></svg>`
    const day = `202604${two(1 + (index % 28))}`
    const clock = `${two(index % 24)}${two(index % 60)}${two(index % 59)}`
    await sharp(Buffer.from(svg))
      .png({ compressionLevel: 1 })
      .toFile(join(folder, `Screenshot_${day}-${clock}_${index}.png`))
  }
}
