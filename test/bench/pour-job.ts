import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pourVolume } from '../../electron/bundle/pour/pour-volume.ts'
import { prepareMedia } from '../../electron/bundle/prepare/prepare-media.ts'
import type { PictureSource } from '../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import { makeSkeleton } from '../core/pour-skeleton.ts'

/** One measured run: prepare, typeset one picture a page, pour. */
type Job = {
  readonly folder: string
  readonly pictures: readonly { readonly sha256: Sha256; readonly path: string }[]
}
const { folder, pictures }: Job = JSON.parse(readFileSync(String(process.argv[2]), 'utf8'))
const derivedFolder = join(folder, 'derived')
const { signal } = new AbortController()
const sources: PictureSource[] = []
for (let from = 0; from < pictures.length; from += 4) {
  sources.push(...(await Promise.all(pictures.slice(from, from + 4).map(prepare))))
}
const boxes = sources.map(() => ({ widthPt: 595, heightPt: 842 }))
await pourVolume({
  skeleton: await makeSkeleton({ workspace: folder, boxes }),
  pictures: sources,
  pathOf: (sha256) => join(folder, 'originals', `${sha256}.png`),
  derivedFolder,
  targetPath: join(folder, 'ours.pdf'),
  embedded: [],
  signal,
  onProgress: () => undefined,
})

async function prepare({ sha256, path }: Job['pictures'][number]): Promise<PictureSource> {
  const original = { sha256, sizeBytes: 0, extension: 'png', mediaType: 'image/png' }
  const media = await prepareMedia({
    original,
    facts: {},
    kind: 'image',
    originalPath: path,
    derivedFolder,
    signal,
  })
  if (media.type !== 'image') throw new Error(`not prepared: ${sha256}`)
  const { widthPx: width, heightPx: height, streamBytes } = media
  return { type: 'image', sha256, extension: 'png', width, height, streamBytes }
}
