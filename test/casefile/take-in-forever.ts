// Run by kill.test.ts in a process of its own: takes files in, tags them and undoes that until it
// is killed, noting each one it was told is safe.
import { createHash } from 'node:crypto'
import { mkdirSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { openCase } from '../../electron/casefile/case-file.ts'
import { writeFileAtomically } from '../../electron/system/write-file-atomically.ts'
import type { Sha256 } from '../../shared/model/ids.ts'

const [folder = '', run = ''] = process.argv.slice(2)
const caseFile = openCase(folder, { now: () => new Date() })
for (let count = 0; ; count++) {
  const text = `${run}-${count}-`.padEnd(20_000, 'x')
  const sha256 = createHash('sha256').update(text).digest('hex') as Sha256
  const original = { sha256, sizeBytes: text.length, extension: 'txt', mediaType: 'text/plain' }
  const path = caseFile.originalPath(original)
  mkdirSync(dirname(path), { recursive: true })
  await writeFileAtomically(path, text)
  const said = { kind: 'text', proofKind: 'other', facts: {}, times: [], chosenTime: null } as const
  const taken = { original, fileName: 'a.txt', sourcePath: `${run}/${count}.txt`, ...said }
  const { itemId } = caseFile.takeIn(taken, run)
  writeSync(1, `${sha256}\n`)
  caseFile.step({ action: 'items-tagged', count: 1 }, () => {
    caseFile.tagItems([itemId], { add: ['a'], remove: [] })
    caseFile.updateItem(itemId, { title: 'b' })
  })
  // Every other time the tag goes again, so that the next file joins the batch.
  if (count % 2 === 0) caseFile.undo()
}
