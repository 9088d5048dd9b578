import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSubmission } from '../../electron/core/build-submission.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { openIntakeCase } from './intake-case.ts'

export const fixtures = join(import.meta.dirname, '..', 'fixtures', 'pictures')
const neverAborted = new AbortController().signal

/** Takes files in and returns their items. */
export async function takeIn({ caseFile, add }: ReturnType<typeof openIntakeCase>, paths: readonly string[]) {
  const { taken, refused, warnings } = await add(paths)
  const items = taken.map(({ itemId }) => {
    const item = caseFile.findItem(itemId)
    if (item === null) throw new Error(`no item ${itemId}`)
    return item
  })
  return { items, refused, warnings }
}

/** The one volume of a package in which each item is an exhibit. */
export async function buildBook(
  { root, caseFile }: ReturnType<typeof openIntakeCase>,
  itemIds: readonly ItemId[],
) {
  caseFile.replaceExhibits(
    itemIds.map((id, index) => ({
      number: index + 1,
      title: `图片 ${index + 1}`,
      proves: '证明',
      source: null,
      proofKind: 'other',
      origin: 'user',
      itemIds: [id],
    })),
  )
  const outFolder = join(root, 'out')
  mkdirSync(outFolder, { recursive: true })
  const built = await buildSubmission({
    caseFile,
    outFolder,
    recipientId: 'general',
    language: 'zh',
    maxVolumeMb: null,
    embedOriginals: false,
    now: () => new Date('2026-10-02T08:00:00Z'),
    signal: neverAborted,
    onProgress: () => undefined,
  })
  const pdf = built.volumes[0]?.path
  if (pdf === undefined) throw new Error('no volume')
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  return { pdf, text }
}
