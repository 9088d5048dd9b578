import type { PreparedMedia } from '../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { prepareMedia } from '../bundle/prepare/prepare-media.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { Progress } from './progress.ts'
import { readablePicture } from './readable-picture.ts'
import { shownFile } from './shown-file.ts'

/** Two at a time: libvips and zlib fill the rest of a small machine. */
const lanes = 2

/** Measures every picture and PDF that an exhibit shows. */
export async function prepareAll(input: {
  readonly caseFile: CaseFile
  readonly snapshot: CaseSnapshot
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}): Promise<ReadonlyMap<Sha256, PreparedMedia>> {
  const { caseFile, snapshot, signal } = input
  const exhibited = new Set(snapshot.exhibits.flatMap((exhibit) => exhibit.itemIds))
  const shown = snapshot.items.filter(
    (item) => exhibited.has(item.id) && (item.kind === 'image' || item.kind === 'pdf'),
  )
  const prepared = new Map<Sha256, PreparedMedia>()
  const queue = shown.values()
  await Promise.all(Array.from({ length: lanes }, prepareLane))
  return prepared

  async function prepareLane(): Promise<void> {
    for (const item of queue) {
      signal.throwIfAborted()
      const media = await prepareMedia({
        original: item.original,
        facts: item.facts,
        kind: item.kind,
        originalPath: item.kind === 'pdf' ? shownFile(caseFile, item) : caseFile.originalPath(item.original),
        picturePath: await readablePicture(caseFile, { ...item.original, rendition: item.facts.rendition }),
        derivedFolder: caseFile.derivedFolder,
        signal,
      })
      prepared.set(item.original.sha256, media)
      input.onProgress({ phase: 'prepare', done: prepared.size, total: shown.length, bytes: 0 })
    }
  }
}
