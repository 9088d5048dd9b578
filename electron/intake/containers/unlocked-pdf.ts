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
  const locked = await readFile(path)
  let bytes: Uint8Array | null = null
  for (const form of formsOf(password)) bytes ??= await decrypt(locked, form)
  if (bytes === null) return false
  const target = unlockedPdfPath(derivedFolder, sha256)
  await writeThumbnail(bytes, target)
  const [before, after] = await Promise.all([readPdfFacts(path, password), readPdfFacts(target)])
  return after.facts.notShown === undefined && after.facts.pageCount === before.facts.pageCount
}

async function decrypt(locked: Uint8Array, password: string): Promise<Uint8Array | null> {
  try {
    const options = { updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: false }
    const document = await PDFDocument.load(locked, { ...options, password })
    dropEncryption(document.context)
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  } catch (error) {
    // pdf-lib throws plain errors of many kinds for what it does not understand.
    if (error instanceof Error) return null
    throw error
  }
}

/**
 * pdf-lib takes a password for the bytes that it is made of, unless some character is none. Since PDF 2.0 (ISO 32000-2,
 * 7.6.4.3.3) those are the UTF-8 of its text prepared by SASLprep (RFC 4013): compatible forms, soft hyphens gone.
 */
function formsOf(password: string): readonly string[] {
  const prepared = password.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC')
  return [password, prepared, Buffer.from(prepared).toString('latin1')]
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
