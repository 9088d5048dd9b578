import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useMemo } from 'react'
import type { Message } from '../../../../shared/model/message.ts'
import { orderOf } from '../library/selection.ts'
import { ChatLine } from './chat-line.tsx'
import styles from './chat-list.module.css'
import { type Selecting, useLineSelection } from './use-line-selection.ts'

const usualHeightPx = 56

type ChatListProps = {
  readonly label: string
  readonly messages: readonly Message[]
  /** Of the whole conversation, or of what is shown of it. */
  readonly count: number
  readonly selecting: Selecting
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly className?: string
  /** Instead of messages, where there are none. */
  readonly children?: ReactNode
}

/** Messages, however many, verbatim and day by day, to select from. */
export function ChatList(props: ChatListProps) {
  const { label, messages, count, selecting, scroller, className = '', children } = props
  const order = useMemo(() => orderOf(messages.map(({ line }) => line)), [messages])
  const lines = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: (place) => messages[place]?.line ?? place,
    estimateSize: () => usualHeightPx,
    overscan: 6,
  })
  const { leadPlace, handlers } = useLineSelection({
    ...selecting,
    order,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / usualHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  const { selected, lead } = selecting.selection
  return (
    <div
      ref={scroller}
      className={`${styles.chat} ${className}`}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={leadPlace === undefined ? undefined : `message-${lead}`}
      tabIndex={0}
      {...handlers}
    >
      <div role="presentation" className={styles.sheet} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start, key }) => {
          const message = messages[index]
          return message === undefined ? null : (
            <div
              key={key}
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
                count={count}
                isSelected={selected.has(message.line)}
                isLead={index === leadPlace}
              />
            </div>
          )
        })}
      </div>
      {children}
    </div>
  )
}
