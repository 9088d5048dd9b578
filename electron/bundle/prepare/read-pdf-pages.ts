import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  PDFStream,
  PDFWriter,
} from 'pdf-lib'
import { findPdfaObstacle } from './find-pdfa-obstacle.ts'
import { makePageForm } from './page-form.ts'

export type PdfPages =
  | {
      readonly type: 'pages'
      readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[]
      readonly pdfaObstacle: string | null
      /** A PDF of nothing but the forms, decrypted, listed in its catalog under /Forms. */
      readonly forms: Uint8Array
    }
  | { readonly type: 'unshowable'; readonly code: string }

/** The pages of a PDF as upright forms of the unit square. Runs where it can be stopped: see `preparePdf`. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const source = await loadPdf(bytes)
  if (typeof source === 'string') return { type: 'unshowable', code: source }
  const pages = source.getPages()
  if (pages.length === 0) return { type: 'unshowable', code: 'pdf-no-pages' }
  const forms = PDFContext.create()
  const copier = PDFObjectCopier.for(source.context, forms)
  const upright = pages.map((page) => makePageForm(page))
  const refs = upright.map(({ form }) => copier.copy(form))
  for (const [, object] of forms.enumerateIndirectObjects()) dropStructure(object)
  const pdfaObstacle = claimsPdfa(source) ? null : findPdfaObstacle(forms)
  const tree = forms.register(forms.obj({ Type: 'Pages', Kids: [], Count: 0 }))
  const catalog = forms.obj({ Type: 'Catalog', Pages: tree })
  catalog.set(PDFName.of('Forms'), forms.obj(refs))
  forms.trailerInfo.Root = forms.register(catalog)
  const written = await PDFWriter.forContext(forms, Infinity).serializeToBuffer()
  const sizes = upright.map(({ widthPt, heightPt }) => ({ widthPt, heightPt }))
  return { type: 'pages', pages: sizes, pdfaObstacle, forms: written }
}

const options = { updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: false }

/** An empty password opens what was only protected against changes; otherwise the code of why it does not open. */
async function loadPdf(bytes: Uint8Array): Promise<PDFDocument | string> {
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' })
  } catch {
    try {
      const locked = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true })
      return locked.isEncrypted ? 'pdf-encrypted' : 'pdf-damaged'
    } catch {
      return 'pdf-damaged'
    }
  }
}

/** Numbers into the source's structure tree would point into the bundle's. */
function dropStructure(object: unknown): void {
  const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null
  for (const key of ['StructParent', 'StructParents']) dict?.delete(PDFName.of(key))
}

function claimsPdfa(source: PDFDocument): boolean {
  const metadata = source.catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream) || metadata.dict.get(PDFName.of('Filter')) !== undefined)
    return false
  return /pdfaid:part(?:>|=["'])[123]/.test(Buffer.from(metadata.contents).toString('utf8'))
}

/** The references under /Forms of what `readPdfPages` wrote. */
export function formsOf(written: PDFDocument): PDFArray {
  return written.catalog.lookup(PDFName.of('Forms'), PDFArray)
}
