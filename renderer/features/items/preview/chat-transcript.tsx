import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { orderOf } from '../library/selection.ts'
import { ChatLine } from './chat-line.tsx'
import styles from './chat-transcript.module.css'
import { previewWords } from './preview-words.ts'
import { RowActions } from './row-actions.tsx'
import { useAllRows } from './use-all-rows.ts'
import { useRowSelection } from './use-row-selection.ts'

const usualHeightPx = 56

/** A whole conversation, verbatim, day by day. Selected messages can become an event. */
export function ChatTranscript({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const { total, rows: messages } = useAllRows(item.id, core.items.messages)
  const scroller = useRef<HTMLDivElement>(null)
  const order = useMemo(() => orderOf(messages.map(({ line }) => line)), [messages])
  const lines = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeightPx,
    overscan: 6,
  })
  const selecting = useRowSelection({
    order,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / usualHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  const { selection, leadPlace } = selecting
  function onDone(): void {
    selecting.clear()
    // The button that was pressed has nothing to do any more and cannot keep the focus.
    scroller.current?.focus()
  }
  return (
    <>
      <div
        ref={scroller}
        className={styles.chat}
        role="listbox"
        aria-label={t('transcript')}
        aria-multiselectable
        aria-activedescendant={leadPlace === undefined ? undefined : `message-${selection.lead}`}
        tabIndex={0}
        {...selecting.handlers}
      >
        <div role="presentation" className={styles.sheet} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const message = messages[index]
            return message === undefined ? null : (
              <div
                key={message.line}
                ref={lines.measureElement}
                data-index={index}
                role="presentation"
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ChatLine
                  message={message}
                  previous={messages[index - 1]}
                  place={index + 1}
                  count={total ?? messages.length}
                  isSelected={selection.selected.has(message.line)}
                  isLead={index === leadPlace}
                />
              </div>
            )
          })}
        </div>
      </div>
      <RowActions itemId={item.id} lines={selecting.lines} kind="messages" onDone={onDone}>
        {total !== null && messages.length < total && (
          <span>{t('rowsLoaded', { loaded: messages.length, total })}</span>
        )}
      </RowActions>
    </>
  )
}
