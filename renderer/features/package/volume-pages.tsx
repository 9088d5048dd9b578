import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { PdfPage } from '../../pdf/pdf-page.tsx'
import { usePdf } from '../../pdf/use-pdf.ts'
import { useWords } from '../../words/use-words.ts'
import { packageWords } from './package-words.ts'
import styles from './volume-pages.module.css'

type VolumePagesProps = {
  readonly url: string
  /** Of this volume, counted from 1. */
  readonly page: number
  readonly label: (page: number) => string
  readonly onTurn: (by: number) => void
}
const widest = 900
const marginPx = 48

/** One page as wide as there is room; Page Up and Page Down turn. */
export function VolumePages({ url, page, label, onTurn }: VolumePagesProps) {
  const t = useWords(packageWords)
  const opened = usePdf(url)
  const boxRef = useRef<HTMLDivElement>(null)
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    const box = boxRef.current
    if (box === null) return
    const observer = new ResizeObserver(() =>
      setWidthPx(Math.min(widest, Math.max(200, box.clientWidth - marginPx))),
    )
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  function onKeyDown(event: KeyboardEvent): void {
    const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onTurn(by)
    boxRef.current?.scrollTo(0, 0)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section ref={boxRef} className={styles.box} tabIndex={0} aria-label={label(page)} onKeyDown={onKeyDown}>
      {opened.type === 'open' && widthPx > 0 && (
        <PdfPage pdf={opened.pdf} pageNumber={page} widthPx={widthPx} label={label(page)} />
      )}
      {opened.type === 'failed' && <p role="status">{t('previewFailed')}</p>}
    </section>
  )
}
