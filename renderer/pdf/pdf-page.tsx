import { useEffect, useRef } from 'react'
import type { PDFDocumentProxy } from './open-pdf.ts'
import styles from './pdf-page.module.css'

type PdfPageProps = {
  readonly pdf: PDFDocumentProxy
  /** Counted from 1. */
  readonly pageNumber: number
  readonly widthPx: number
  /** What a screen reader says of it. */
  readonly label: string
}

/** One page as a picture, sharp on the screen it is on. */
export function PdfPage({ pdf, pageNumber, widthPx, label }: PdfPageProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = canvasRef.current
    if (canvas === null) return
    const abort = new AbortController()
    void draw(pdf, { pageNumber, widthPx, canvas, signal: abort.signal })
    return () => abort.abort()
  }, [pdf, pageNumber, widthPx])
  return <canvas ref={canvasRef} className={styles.page} role="img" aria-label={label} />
}

type Drawing = {
  readonly pageNumber: number
  readonly widthPx: number
  readonly canvas: HTMLCanvasElement
  readonly signal: AbortSignal
}

async function draw(pdf: PDFDocumentProxy, { pageNumber, widthPx, canvas, signal }: Drawing): Promise<void> {
  const page = await pdf.getPage(pageNumber)
  if (signal.aborted) return
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (widthPx / natural.width) * window.devicePixelRatio })
  // Drawn aside and shown when done, so that turning pages does not flicker.
  const aside = document.createElement('canvas')
  aside.width = Math.round(viewport.width)
  aside.height = Math.round(viewport.height)
  const task = page.render({ canvas: aside, viewport })
  signal.addEventListener('abort', () => task.cancel(), { once: true })
  try {
    await task.promise
  } catch (error) {
    if (signal.aborted) return
    throw error
  }
  if (signal.aborted) return
  canvas.width = aside.width
  canvas.height = aside.height
  canvas.style.width = `${widthPx}px`
  canvas.style.height = `${Math.round((widthPx * natural.height) / natural.width)}px`
  canvas.getContext('2d')?.drawImage(aside, 0, 0)
}
