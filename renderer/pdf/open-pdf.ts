import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export type { PDFDocumentProxy } from 'pdfjs-dist'

/** Opens a PDF of the core for looking at: no script, form or link of it ever runs, and nothing is fetched but its bytes. */
export async function openPdf(url: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const task = getDocument({
    url,
    enableXfa: false,
    useWasm: false,
    // Character maps and fonts that a PDF names without bringing them; copied beside the window when it is built.
    cMapUrl: new URL('pdfjs/cmaps/', document.baseURI).href,
    standardFontDataUrl: new URL('pdfjs/standard_fonts/', document.baseURI).href,
  })
  // Ended while it opens a document, the worker of pdf.js throws where nobody can catch it: it is let finish first.
  const stop = () => void task.promise.catch(() => undefined).then(() => task.destroy())
  signal.addEventListener('abort', stop, { once: true })
  return task.promise
}
