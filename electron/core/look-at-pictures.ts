import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import { shownCode } from '../../shared/rules/pictures/shown-code.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { lookEngine } from '../intake/look/look-engine.ts'
import type { Looked, OtherPicture } from '../intake/look/look-task.ts'
import { createLooker, type Looker } from '../intake/look/looker.ts'
import { readablePicture } from './readable-picture.ts'

type Work = {
  readonly caseFile: CaseFile
  readonly now: () => Date
  readonly log: (line: string, cause: unknown) => void
  readonly signal: AbortSignal
  /** Asked before each picture. */
  readonly mayGoOn: () => boolean
  readonly onLooked: (itemId: ItemId) => void
}

/**
 * Looks at every picture on the desk that was not looked at: for codes, and for others like it among those before. What
 * was seen of one is kept before the next; one that is missing is tried again another time.
 */
export async function lookAtPictures(work: Work): Promise<void> {
  const { caseFile, signal } = work
  if (caseFile.nextUnseen(lookEngine, null) === null) return
  const looker = createLooker(work.log)
  const stop = () => void looker.close()
  signal.addEventListener('abort', stop, { once: true })
  let after: ItemId | null = null
  try {
    while (!signal.aborted && work.mayGoOn()) {
      const next = caseFile.nextUnseen(lookEngine, after)
      if (next === null) return
      await lookAt(next, work, looker)
      after = next.itemId
      work.onLooked(after)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    signal.removeEventListener('abort', stop)
    await looker.close()
  }
}

type Picture = NonNullable<ReturnType<CaseFile['nextUnseen']>>

async function lookAt(picture: Picture, { caseFile, now }: Work, looker: Looker): Promise<void> {
  const { sha256 } = picture
  if (!existsSync(caseFile.originalPath(picture))) return
  const path = await readablePicture(caseFile, picture)
  const others: OtherPicture[] = []
  for (const other of caseFile.printsExcept(lookEngine, sha256)) {
    const { widthPx, heightPx, data, width } = other.print
    others.push({
      sha256: other.sha256,
      print: { widthPx, heightPx, coarse: { data, width, height: data.length / width } },
      path: await readablePicture(caseFile, other),
      printPath: printPathOf(caseFile, other.sha256),
    })
  }
  const printPath = printPathOf(caseFile, sha256)
  const looked = await looker.look({ path, printPath, others })
  keep(caseFile, { sha256, at: now().toISOString() }, looked)
}

function keep(
  caseFile: CaseFile,
  of: { readonly sha256: Sha256; readonly at: string },
  looked: Looked,
): void {
  const common = { ...of, engine: lookEngine }
  if (looked.type === 'unseen') {
    caseFile.saveLook({ ...common, note: looked.code, codes: [], print: null }, [])
    return
  }
  const codes = looked.codes.map((code) => ({ ...code, shown: shownCode(code).shown }))
  const { widthPx, heightPx, coarse } = looked.print
  const print = { widthPx, heightPx, data: coarse.data, width: coarse.width }
  caseFile.saveLook({ ...common, note: null, codes, print }, looked.alike)
}

function printPathOf({ derivedFolder }: CaseFile, sha256: Sha256): string {
  return join(derivedFolder, 'prints', `${sha256}.jpg`)
}
