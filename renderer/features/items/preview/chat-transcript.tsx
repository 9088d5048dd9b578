import { useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { emptySelection } from '../library/selection.ts'
import { ChatList } from '../rows/chat-list.tsx'
import { useAllRows } from '../rows/use-all-rows.ts'
import type { LineSelection } from '../rows/use-line-selection.ts'
import { previewWords } from './preview-words.ts'
import { RowActions } from './row-actions.tsx'

/** A whole conversation, verbatim, day by day. Selected messages can become an event. */
export function ChatTranscript({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const { total, rows: messages } = useAllRows(item.id, core.items.messages)
  const [selection, setSelection] = useState<LineSelection>(emptySelection)
  const scroller = useRef<HTMLDivElement>(null)
  const selected = messages.filter(({ line }) => selection.selected.has(line)).map(({ line }) => line)
  function onDone(): void {
    setSelection(emptySelection)
    // The button that was pressed has nothing to do any more and cannot keep the focus.
    scroller.current?.focus()
  }
  return (
    <>
      <ChatList
        label={t('transcript')}
        messages={messages}
        count={total ?? messages.length}
        selecting={{ selection, onSelect: setSelection, way: 'one-click-one' }}
        scroller={scroller}
      />
      <RowActions itemId={item.id} lines={selected} kind="messages" onDone={onDone}>
        {total !== null && messages.length < total && (
          <span>{t('rowsLoaded', { loaded: messages.length, total })}</span>
        )}
      </RowActions>
    </>
  )
}
