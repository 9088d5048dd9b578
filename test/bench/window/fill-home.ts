import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createCase } from '../../../electron/casefile/case-file.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'

const drawn = 60

/** A case of so many pictures with thumbnails, in the folder of cases; thumbnails repeat, items do not. */
export async function fillCase(folder: string, title: string, count: number): Promise<void> {
  const at = new Date('2026-09-01T00:00:00Z')
  const info = { title, language: 'zh', parties: [], orderIds: [], disputedAmount: null } as const
  const caseFile = createCase(folder, { ...info, createdAt: at.toISOString() }, { now: () => at })
  const thumbnails = join(caseFile.derivedFolder, 'thumbnails')
  mkdirSync(thumbnails, { recursive: true })
  for (let index = 0; index < Math.min(drawn, count); index += 1) {
    writeFileSync(join(thumbnails, `drawn-${index}`), await drawThumbnail(index))
  }
  caseFile.step({ action: 'items-taken-in', count }, () => {
    for (let index = 0; index < count; index += 1) {
      const text = `picture ${index}`
      const sha256 = createHash('sha256').update(text).digest('hex') as Sha256
      const original = { sha256, sizeBytes: text.length, extension: 'png', mediaType: 'image/png' }
      const path = caseFile.originalPath(original)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      linkSync(join(thumbnails, `drawn-${index % drawn}`), join(thumbnails, `${sha256}.webp`))
      caseFile.takeIn({
        original,
        kind: 'image',
        fileName: `Screenshot_${index}.png`,
        sourcePath: `phone/Screenshot_${index}.png`,
        facts: { widthPx: 1080, heightPx: 2400 },
        times: [
          {
            value: new Date(at.getTime() + index * 60_000).toISOString().slice(0, 19),
            source: 'fileName',
            precision: 'second',
            zone: null,
            meaning: 'captured',
            detail: 'Screenshot_',
          },
        ],
        chosenTime: 0,
        proofKind: 'other',
      })
    }
  })
  caseFile.close()
}

function drawThumbnail(index: number): Promise<Buffer> {
  const background = { r: (index * 37) % 256, g: (index * 91) % 256, b: 200 }
  return sharp({ create: { width: 144, height: 320, channels: 3, background } })
    .webp()
    .toBuffer()
}
