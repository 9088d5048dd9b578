import { readFile } from 'node:fs/promises'
import { PDFContext, PDFDocument, type PDFObject, PDFObjectCopier, PDFRef } from 'pdf-lib'
import { Fault } from '../../../shared/faults/fault.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { PictureSource } from '../../../shared/model/picture-source.ts'
import { pageFormsPath } from '../prepare/prepare-pdf.ts'
import { formsOf } from '../prepare/read-pdf-pages.ts'
import { hashFile } from './hash-file.ts'
import type { ObjectWriter } from './object-writer.ts'
import type { PourInput } from './pour-input.ts'

type PagePicture = Extract<PictureSource, { type: 'pdf-page' }>
type PageTarget = { readonly object: number; readonly source: PagePicture }
type Input = {
  readonly pages: readonly PageTarget[]
  readonly writer: ObjectWriter
  readonly pour: PourInput
  readonly onPage: () => void
}

/** Writes the pages of imported PDFs, one document at a time, so that only one is in memory. Throws as `pourVolume`. */
export async function pourPdfPages(input: Input): Promise<void> {
  const bySource = Map.groupBy(input.pages, (page) => page.source.sha256)
  for (const [sha256, pages] of bySource) await pourDocument(sha256, pages, input)
}

async function pourDocument(sha256: Sha256, pages: readonly PageTarget[], { writer, pour, onPage }: Input) {
  // The forms were read from the original earlier; they are only worth as much as it still is what it was.
  if ((await hashFile(pour.pathOf(sha256))) !== sha256) throw new Fault('original-damaged', { file: sha256 })
  const source = await loadForms(pageFormsPath(pour.derivedFolder, sha256), sha256)
  const forms = formsOf(source)
  const target = PDFContext.create()
  target.largestObjectNumber = writer.largestNumber
  const copier = PDFObjectCopier.for(source.context, target)
  for (const { object, source: page } of pages) {
    pour.signal.throwIfAborted()
    const copied: PDFObject = copier.copy(forms.get(page.pageIndex))
    const form = copied instanceof PDFRef ? target.lookup(copied) : undefined
    if (form === undefined) throw new Error(`page ${page.pageIndex} of ${sha256} was not prepared`)
    await writer.object(object, form)
    onPage()
  }
  for (const [ref, object] of target.enumerateIndirectObjects()) await writer.object(ref.objectNumber, object)
  writer.largestNumber = target.largestObjectNumber
}

async function loadForms(path: string, sha256: Sha256): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(await readFile(path), { updateMetadata: false, parseSpeed: Infinity })
  } catch (cause) {
    throw new Fault('derived-damaged', { file: `${sha256}-pages.pdf` }, cause)
  }
}
