import { stat } from 'node:fs/promises'
import { PDFDict, PDFName, PDFNumber, type PDFRawStream } from 'pdf-lib'
import { Fault } from '../../../shared/faults/fault.ts'
import type { EmbeddedFile } from '../../../shared/model/bundle-plan.ts'
import { copyVerified } from './copy-verified.ts'
import type { ObjectWriter } from './object-writer.ts'

type Input = {
  readonly writer: ObjectWriter
  readonly object: number
  readonly placeholder: PDFRawStream
  readonly file: EmbeddedFile
  readonly path: string
  readonly signal: AbortSignal
}

/** Writes an original as an embedded file, its bytes as they are. Throws Fault `original-damaged`. */
export async function writeEmbeddedFile(input: Input): Promise<void> {
  const { size } = await stat(input.path)
  const dict = input.placeholder.dict.clone()
  for (const key of ['Length', 'Filter', 'DecodeParms']) dict.delete(PDFName.of(key))
  const params = dict.lookupMaybe(PDFName.of('Params'), PDFDict)?.clone()
  if (params !== undefined) {
    params.set(PDFName.of('Size'), PDFNumber.of(size))
    params.delete(PDFName.of('CheckSum'))
    dict.set(PDFName.of('Params'), params)
  }
  const inside = dict.toString().slice(2, -2).trim()
  await input.writer.stream(input.object, inside, size, async (sink) => {
    const { path, signal } = input
    const isSound = await copyVerified({ path, sha256: input.file.sha256, ranges: [[0, size]], sink, signal })
    if (!isSound) throw new Fault('original-damaged', { file: input.file.name })
  })
}
