import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { freeSpace } from '../../system/free-space.ts'
import { isSystemFile } from '../is-system-file.ts'
import {
  archiveBombRatio,
  bombRatio,
  harmlessArchiveBytes,
  harmlessBytes,
  mostBytes,
  mostFiles,
} from './container-limits.ts'
import { createEntryOpener } from './entry-opener.ts'
import { createPathNames, entryPathOf } from './entry-path.ts'
import { listZip, type ZipEntry } from './list-zip.ts'
import type { LeftFile, Unpacked, UnpackedFile, UnpackTask } from './unpacked.ts'
import { zipTimes } from './zip-times.ts'

/** Files that say that the zip is a document: what is in that is no file of anybody's. */
const document = /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|META-INF\/.*)$/

/** Of a name that is no way to a file. */
const longestShown = 200

/** Takes the files out of a zip, one after another, each straight to the disk. */
export async function unpackZip(task: UnpackTask): Promise<Unpacked> {
  const { path: source, fileName, budget } = task
  const refuse = (code: string, params = {}): Unpacked => ({
    type: 'refused',
    code,
    params: { file: fileName, ...params },
  })
  const listed = await listZip(await openAsBlob(source), budget.files)
  if (listed.type === 'no-zip') return refuse('archive-damaged')
  if (listed.type === 'too-many') return refuse('archive-too-many-files', { limit: mostFiles })
  const { entries } = listed
  if (entries.some(({ name }) => document.test(name))) return refuse('kind-not-shown')
  const declared = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  const { size } = await stat(source)
  if (declared > harmlessArchiveBytes && declared > size * archiveBombRatio) return refuse('archive-bomb')
  if (declared > budget.bytes) return refuse('archive-too-large', { limit: mostBytes })
  const free = await freeSpace(task.folder)
  // Each file is there twice until it is an original.
  if (declared * 2 > free) return refuse('archive-without-room', { needed: declared * 2, free })
  return takeOut(entries, task)
}

async function takeOut(entries: readonly ZipEntry[], task: UnpackTask): Promise<Unpacked> {
  const files: UnpackedFile[] = []
  const left: LeftFile[] = []
  const skipped: LeftFile[] = []
  const locked: string[] = []
  const opener = createEntryOpener(task)
  const nameOnce = createPathNames()
  for (const { name, entry } of entries) {
    const path = entryPathOf(name)
    const shown = path ?? name.replaceAll(/\p{Cc}/gu, '\ufffd').slice(0, longestShown)
    const leave = (code: string) => left.push({ path: shown, code, params: { file: shown } })
    if (path === null) leave('entry-leads-outside')
    else if (path.split('/').some(isSystemFile))
      skipped.push({ path, code: 'system-file-skipped', params: { file: path } })
    else if (entry.symlink) skipped.push({ path, code: 'link-skipped', params: { file: path } })
    else if (
      entry.uncompressedSize > harmlessBytes &&
      entry.uncompressedSize > entry.compressedSize * bombRatio
    )
      leave('entry-is-bomb')
    else {
      const opened = await opener.open(entry)
      if (opened.type === 'opened') {
        const { temporaryPath, sizeBytes } = opened
        files.push({ temporaryPath, path: nameOnce(path), sizeBytes, times: zipTimes(entry) })
      } else if (opened.type === 'locked') locked.push(path)
      else leave(opened.code)
    }
  }
  const isEncrypted = entries.some(({ entry }) => entry.encrypted)
  return { type: 'unpacked', files, left, skipped, locked, isEncrypted, isUnlocked: opener.isUnlocked() }
}
