import { stat } from 'node:fs/promises'
import { Fault } from '../../../shared/faults/fault.ts'
import type { EmbeddedFile } from '../../../shared/model/bundle-plan.ts'
import { readEntries, writeEntries } from '../skeleton/read-entries.ts'
import { copyVerified } from './copy-verified.ts'
import type { ObjectWriter } from './object-writer.ts'

type Input = {
  readonly writer: ObjectWriter
  readonly object: number
  /** What the placeholder says of itself. */
  readonly dictionary: ReadonlyMap<string, string>
  readonly file: EmbeddedFile
  readonly path: string
  readonly signal: AbortSignal
}

/** Writes an original as an embedded file, its bytes as they are. Throws Fault `original-damaged`. */
export async function writeEmbeddedFile(input: Input): Promise<void> {
  const { size } = await stat(input.path)
  const dictionary = new Map(input.dictionary)
  for (const key of ['Length', 'Filter', 'DecodeParms']) dictionary.delete(key)
  const params = dictionary.get('Params')
  if (params !== undefined) {
    const own = readEntries(params).set('Size', String(size))
    own.delete('CheckSum')
    dictionary.set('Params', writeEntries(own))
  }
  const inside = writeEntries(dictionary).slice(2, -2).trim()
  await input.writer.stream(input.object, inside, size, async (sink) => {
    const { path, signal } = input
    const isSound = await copyVerified({ path, sha256: input.file.sha256, ranges: [[0, size]], sink, signal })
    if (!isSound) throw new Fault('original-damaged', { file: input.file.name })
  })
}
