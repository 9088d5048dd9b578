import { GripVertical } from 'lucide-react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId } from '../../../shared/model/ids.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { type Grabbed, startDrag } from './drag-state.ts'
import styles from './exhibit-handle.module.css'
import { useExhibitSelection } from './exhibit-selection.ts'
import { exhibitWords } from './exhibit-words.ts'
import type { ExhibitCommands } from './use-exhibit-commands.ts'

type ExhibitHandleProps = {
  readonly exhibit: Exhibit
  readonly count: number
  readonly commands: ExhibitCommands
  readonly grabbed: Grabbed | null
  readonly onGrab: (grabbed: Grabbed | null) => void
  readonly onAnnounce: (text: string) => void
  readonly onDragStart: (ids: readonly ExhibitId[]) => void
}

/** Dragged with the mouse; with the keyboard it is picked up, carried and dropped, each step said aloud. */
export function ExhibitHandle(props: ExhibitHandleProps) {
  const { exhibit, count, commands, grabbed, onGrab, onAnnounce } = props
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const ticked = useExhibitSelection((state) => state.ids)
  const mark = exhibitMark(language, exhibit.number)
  const own = exhibit.number - 1

  function onDragStart(event: DragEvent): void {
    const ids = ticked.has(exhibit.id) ? [...ticked] : [exhibit.id]
    startDrag(event.dataTransfer, { type: 'exhibits', ids })
    const row = event.currentTarget.closest('li')
    if (row !== null) event.dataTransfer.setDragImage(row, 24, 24)
    props.onDragStart(ids)
  }
  function carry(position: number): void {
    const within = Math.min(Math.max(0, position), count - 1)
    onGrab({ exhibitId: exhibit.id, position: within })
    onAnnounce(t('coming', { mark: exhibitMark(language, within + 1) }))
  }
  function drop(): void {
    if (grabbed === null) return
    onGrab(null)
    if (grabbed.position === own) {
      onAnnounce(t('cancelled'))
      return
    }
    commands.moveTo([exhibit.id], grabbed.position)
    onAnnounce(t('moved', { from: mark, to: exhibitMark(language, grabbed.position + 1) }))
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      if (grabbed === null) {
        onGrab({ exhibitId: exhibit.id, position: own })
        onAnnounce(t('grabbed', { mark }))
      } else drop()
    } else if (grabbed === null) return
    else if (event.key === 'ArrowUp') carry(grabbed.position - 1)
    else if (event.key === 'ArrowDown') carry(grabbed.position + 1)
    else if (event.key === 'Home') carry(0)
    else if (event.key === 'End') carry(count - 1)
    else if (event.key === 'Escape') {
      onGrab(null)
      onAnnounce(t('cancelled'))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      type="button"
      className={styles.handle}
      draggable
      aria-label={t('handle', { mark })}
      aria-pressed={grabbed !== null}
      onDragStart={onDragStart}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (grabbed !== null) onGrab(null)
      }}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  )
}
