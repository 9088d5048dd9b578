import { useVirtualizer } from '@tanstack/react-virtual'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { originalMediaPath } from '../../../../shared/contract/media-paths.ts'
import type { PDFDocumentProxy } from '../../../pdf/open-pdf.ts'
import { PdfPage } from '../../../pdf/pdf-page.tsx'
import { usePdf } from '../../../pdf/use-pdf.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { NotShown } from './not-shown.tsx'
import styles from './pdf-viewer.module.css'
import { previewWords } from './preview-words.ts'
import { useFrameSize } from './use-frame-size.ts'

/** The pages of a PDF one below the other; those on the screen are drawn. */
export function PdfViewer({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const opened = usePdf(originalMediaPath(item.id))
  if (opened.type === 'failed') return <NotShown item={item} reason={t('pdfFailed')} />
  if (opened.type === 'opening') return <p className={styles.opening}>{t('loading')}</p>
  return <Pages pdf={opened.pdf} />
}

const widestPx = 860
const gapPx = 16
const step = 1.25
/** A4 upright, until a page says otherwise. */
const usualRatio = Math.SQRT2

function Pages({ pdf }: { readonly pdf: PDFDocumentProxy }) {
  const t = useWords(previewWords)
  const scroller = useRef<HTMLElement>(null)
  const frame = useFrameSize(scroller)
  const [zoom, setZoom] = useState(1)
  const widthPx = frame === null ? 0 : Math.round(Math.min(widestPx, frame.width - 2 * gapPx) * zoom)
  const pages = useVirtualizer({
    count: widthPx === 0 ? 0 : pdf.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(widthPx * usualRatio) + gapPx,
    overscan: 1,
    paddingStart: gapPx,
  })
  const shown = pages.getVirtualItems()
  const offset = pages.scrollOffset ?? 0
  const page = (shown.find(({ end }) => end > offset + gapPx * 2)?.index ?? 0) + 1
  return (
    <>
      <section
        ref={scroller}
        className={styles.frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it once it has the focus.
        tabIndex={0}
        aria-label={t('page', { page, count: pdf.numPages })}
        data-arrows={zoom > 1 ? 'own' : undefined}
      >
        <div className={styles.sheet} style={{ height: pages.getTotalSize(), minWidth: widthPx + 2 * gapPx }}>
          {shown.map(({ index, start }) => (
            <div
              key={index}
              ref={pages.measureElement}
              data-index={index}
              className={styles.page}
              style={{ transform: `translateY(${start}px)` }}
            >
              <PdfPage
                pdf={pdf}
                pageNumber={index + 1}
                widthPx={widthPx}
                label={t('page', { page: index + 1, count: pdf.numPages })}
              />
            </div>
          ))}
        </div>
      </section>
      <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
        <IconButton icon={ZoomOut} label={t('zoomOut')} onPress={() => setZoom(zoom / step)} />
        <span className={styles.place} role="status">
          {t('page', { page, count: pdf.numPages })}
        </span>
        <IconButton icon={ZoomIn} label={t('zoomIn')} onPress={() => setZoom(zoom * step)} />
      </div>
    </>
  )
}
