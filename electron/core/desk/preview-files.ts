import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseFile } from '../../casefile/case-file.ts'

/** The window may still show the last ones while the next is made. */
const keptPreviews = 3

type Derived = Pick<CaseFile, 'derivedFolder'>

export function previewPath({ derivedFolder }: Derived, previewId: string, volume: number): string {
  return join(derivedFolder, 'previews', previewId, `${volume}.pdf`)
}

/** A new folder for one preview; all but the newest of the others go. */
export async function makePreviewFolder({ derivedFolder }: Derived): Promise<{ id: string; folder: string }> {
  const previews = join(derivedFolder, 'previews')
  const id = randomBytes(8).toString('hex')
  const folder = join(previews, id)
  await mkdir(folder, { recursive: true })
  const others = (await readdir(previews)).filter((name) => name !== id)
  const dated = await Promise.all(
    others.map(async (name) => ({ name, at: (await stat(join(previews, name))).mtimeMs })),
  )
  const old = dated.toSorted((a, b) => b.at - a.at).slice(keptPreviews - 1)
  await Promise.all(old.map(({ name }) => rm(join(previews, name), { recursive: true, force: true })))
  return { id, folder }
}
