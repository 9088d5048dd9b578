import { useMemo, useRef } from 'react'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { ChatList } from '../../items/rows/chat-list.tsx'
import { useAllRows } from '../../items/rows/use-all-rows.ts'
import styles from './pick-list.module.css'
import type { PickProps } from './pick-props.ts'
import { pickWords } from './pick-words.ts'
import { rowMatches } from './row-matches.ts'
import { usePicking } from './use-picking.ts'

/** The messages of a chat that match, to pick from. */
export function PickChat({ itemId, query, children }: PickProps) {
  const t = useWords(pickWords)
  const { total, rows } = useAllRows(itemId, core.items.messages)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => rows.filter(({ time, sender, text }) => rowMatches([time, sender, text], query)),
    [rows, query],
  )
  const { selecting, picked, progress } = usePicking(rows, total)
  return (
    <>
      <ChatList
        label={t('messages')}
        messages={shown}
        count={shown.length}
        selecting={selecting}
        scroller={scroller}
        className={styles.list ?? ''}
      >
        {progress === null && shown.length === 0 && <p className={styles.none}>{t('noneMatch')}</p>}
      </ChatList>
      {children(picked, progress)}
    </>
  )
}
