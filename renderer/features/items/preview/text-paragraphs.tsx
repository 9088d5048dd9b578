import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { useAllRows } from '../rows/use-all-rows.ts'
import { previewWords } from './preview-words.ts'
import styles from './text-paragraphs.module.css'

const usualHeightPx = 44

/** The text of a page, a mail or a document by paragraph. Text only: no markup of it becomes part of the window. */
export function TextParagraphs({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const { rows: paragraphs } = useAllRows(item.id, core.items.paragraphs)
  const scroller = useRef<HTMLElement>(null)
  const lines = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeightPx,
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 24,
  })
  return (
    <section
      ref={scroller}
      className={styles.frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it once it has the focus.
      tabIndex={0}
      aria-label={t('paragraphs')}
    >
      <div className={styles.sheet} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => (
          <p
            key={index}
            ref={lines.measureElement}
            data-index={index}
            className={styles.paragraph}
            dir="auto"
            style={{ transform: `translateY(${start}px)` }}
          >
            {paragraphs[index]}
          </p>
        ))}
      </div>
    </section>
  )
}
