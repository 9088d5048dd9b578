import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { orderOf } from '../../items/library/selection.ts'
import { ChatLine } from '../../items/preview/chat-line.tsx'
import chatStyles from '../../items/preview/chat-transcript.module.css'
import { useAllRows } from '../../items/preview/use-all-rows.ts'
import styles from './pick-list.module.css'
import type { PickProps } from './pick-props.ts'
import { pickWords } from './pick-words.ts'
import { rowMatches } from './row-matches.ts'
import { usePickedLines } from './use-picked-lines.ts'

const usualHeightPx = 52

/** The messages of a chat that match, to pick from. */
export function PickChat({ itemId, query, children }: PickProps) {
  const t = useWords(pickWords)
  const { total, rows } = useAllRows(itemId, core.items.messages)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => rows.filter(({ time, sender, text }) => rowMatches([time, sender, text], query)),
    [rows, query],
  )
  const order = useMemo(() => orderOf(shown.map(({ line }) => line)), [shown])
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: (place) => shown[place]?.line ?? place,
    estimateSize: () => usualHeightPx,
    overscan: 6,
  })
  const picked = usePickedLines({
    order,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / usualHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  const pickedLines = useMemo(
    () => rows.filter(({ line }) => picked.selected.has(line)).map(({ line }) => line),
    [rows, picked.selected],
  )
  const isAll = total !== null && rows.length >= total
  return (
    <>
      <div
        ref={scroller}
        className={`${chatStyles.chat} ${styles.list}`}
        role="listbox"
        aria-label={t('messages')}
        aria-multiselectable
        aria-activedescendant={picked.leadPlace === undefined ? undefined : `message-${picked.lead}`}
        tabIndex={0}
        {...picked.handlers}
      >
        <div role="presentation" className={chatStyles.sheet} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start, key }) => {
            const message = shown[index]
            return message === undefined ? null : (
              <div
                key={key}
                ref={lines.measureElement}
                data-index={index}
                role="presentation"
                className={chatStyles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ChatLine
                  message={message}
                  previous={shown[index - 1]}
                  place={index + 1}
                  count={shown.length}
                  isSelected={picked.selected.has(message.line)}
                  isLead={index === picked.leadPlace}
                />
              </div>
            )
          })}
        </div>
        {isAll && shown.length === 0 && <p className={styles.none}>{t('noneMatch')}</p>}
      </div>
      {children(pickedLines, isAll || total === null ? null : { loaded: rows.length, total })}
    </>
  )
}
