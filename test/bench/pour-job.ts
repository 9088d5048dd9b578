import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { pourVolume } from '../../electron/bundle/pour/pour-volume.ts'
import { prepareMedia } from '../../electron/bundle/prepare/prepare-media.ts'
import { createTypesetter } from '../../electron/bundle/typeset/typesetter.ts'
import type { PreparedMedia } from '../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'
import type { Recognition, RecognizedLine } from '../../shared/model/recognition.ts'
import { makeExhibit, makeInput, makePicture, makeSnapshot } from '../core/plan-case.ts'

/** One measured run of the steps of a build, by its own code: prepare, plan, typeset, pour. One exhibit a picture. */
type Job = {
  readonly folder: string
  readonly pictures: readonly { readonly sha256: Sha256; readonly sizeBytes: number }[]
  /** Lines of text that were read in each picture. */
  readonly lineCount: number
}
const { folder, pictures, lineCount }: Job = JSON.parse(readFileSync(String(process.argv[2]), 'utf8'))
const derivedFolder = join(folder, 'derived')
const { signal } = new AbortController()
const pathOf = (sha256: Sha256): string => join(folder, 'originals', `${sha256}.png`)
const items = pictures.map(({ sha256, sizeBytes }, at): Item => {
  const item = makePicture(at + 1, 1080, 2400)
  return { ...item, original: { ...item.original, sha256, sizeBytes } }
})
const typesetter = createTypesetter()
let last = performance.now()

const prepared = new Map<Sha256, PreparedMedia>()
const queue = items.values()
await Promise.all([prepareLane(), prepareLane()])
lap('prepare')

const exhibits = items.map((item, at) => makeExhibit(at + 1, `截图${at + 1}`, [item]))
const recognized = new Map(items.map(({ original }, at) => [original.sha256, readLines(at)]))
const plan = planBundle(makeInput(makeSnapshot({ items, exhibits }), { prepared, recognized }))
const volume = {
  number: 1,
  count: 1,
  exhibitIds: plan.exhibits.map(({ exhibitId }) => exhibitId),
  firstPageNumber: 1,
  totalPages: null,
  hasAppendix: true,
  hasTimeline: true,
  pageOf: null,
}
const skeleton = await typesetter.typeset(plan, volume)
await typesetter.close()
lap('plan and typeset')

await pourVolume({
  skeleton: skeleton.pdf,
  pictures: plan.pictures,
  pathOf,
  derivedFolder,
  targetPath: join(folder, 'ours.pdf'),
  embedded: [],
  signal,
  onProgress: () => undefined,
})
lap('pour')

async function prepareLane(): Promise<void> {
  for (const { original, facts, kind } of queue) {
    const originalPath = pathOf(original.sha256)
    const media = await prepareMedia({ original, facts, kind, originalPath, derivedFolder, signal })
    if (media.type !== 'image') throw new Error(`not prepared: ${original.sha256}`)
    prepared.set(original.sha256, media)
  }
}

/** As long as lines of a chat are, in characters that differ from picture to picture. */
function readLines(picture: number): Recognition {
  const lines = Array.from({ length: lineCount }, (_, at): RecognizedLine => {
    const text = Array.from({ length: 18 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((picture * 997 + at * 61 + index * 7) % 8_000)),
    ).join('')
    return { text, box: [60, 60 + at * 56, 900, 46], confidence: 0.99 }
  })
  return { engine: 'bench/1', lines, note: null }
}

function lap(step: string): void {
  const now = performance.now()
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`  ${step}: ${((now - last) / 1000).toFixed(2)} s, peak so far ${peakMb} MB`)
  last = now
}
