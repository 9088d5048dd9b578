import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from './open-pdf.ts'

type OpenedPdf =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly type: 'failed' }

/** The PDF at a media path; the reader is loaded when the first one is shown. */
export function usePdf(url: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ type: 'opening' })
  useEffect(() => {
    const abort = new AbortController()
    setOpened({ type: 'opening' })
    void open(url, abort.signal).then((next) => {
      if (!abort.signal.aborted) setOpened(next)
    })
    return () => abort.abort()
  }, [url])
  return opened
}

async function open(url: string, signal: AbortSignal): Promise<OpenedPdf> {
  try {
    const { openPdf } = await import('./open-pdf.ts')
    return { type: 'open', pdf: await openPdf(url, signal) }
  } catch {
    return { type: 'failed' }
  }
}
