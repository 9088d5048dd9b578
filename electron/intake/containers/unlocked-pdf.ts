import { readFile } from 'node:fs/promises'
import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFStream,
} from 'pdf-lib'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { readPdfFacts } from '../read-pdf-facts.ts'
import { writeThumbnail } from '../thumbnail.ts'
import { unlockedPdfPath } from './unlocked-pdf-path.ts'

type Locked = {
  readonly path: string
  readonly sha256: Sha256
  readonly derivedFolder: string
  readonly password: string
}

/**
 * Writes a copy of a PDF that needs no password, below the folder of what is derived; the original stays as it is. False
 * where no copy with the same number of pages could be made.
 */
export async function writeUnlockedPdf({ path, sha256, derivedFolder, password }: Locked): Promise<boolean> {
  let bytes: Uint8Array
  try {
    const options = { updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: false }
    const document = await PDFDocument.load(await readFile(path), { ...options, password })
    dropEncryption(document.context)
    bytes = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  } catch (error) {
    // pdf-lib throws plain errors of many kinds for what it does not understand.
    if (error instanceof Error) return false
    throw error
  }
  const target = unlockedPdfPath(derivedFolder, sha256)
  await writeThumbnail(bytes, target)
  const [before, after] = await Promise.all([readPdfFacts(path, password), readPdfFacts(target)])
  return after.facts.notShown === undefined && after.facts.pageCount === before.facts.pageCount
}

/** pdf-lib keeps what said how the file was encrypted as objects; readers would take from them that it still is. */
function dropEncryption(context: PDFContext): void {
  delete context.trailerInfo.Encrypt
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    // What it could not decrypt is the former cross-reference stream, which is in the clear.
    if (object instanceof PDFInvalidObject || isOfEncryption(object)) context.delete(ref)
  }
}

function isOfEncryption(object: PDFObject): boolean {
  const dict = object instanceof PDFStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return false
  const isReference = dict.get(PDFName.of('Type')) === PDFName.of('XRef')
  return (
    isReference || (dict.get(PDFName.of('Filter')) === PDFName.of('Standard') && dict.has(PDFName.of('O')))
  )
}
