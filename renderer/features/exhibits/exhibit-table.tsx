import { type DragEvent, useMemo, useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId } from '../../../shared/model/ids.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { type Dragged, type DropTarget, draggedType, type Grabbed, readDrop, targetAt } from './drag-state.ts'
import { performDrop, positionWithout } from './exhibit-moves.ts'
import { ExhibitRow } from './exhibit-row.tsx'
import styles from './exhibit-table.module.css'
import { exhibitWords } from './exhibit-words.ts'
import { exhibitRowId, useAskedExhibit } from './use-asked-exhibit.ts'
import type { ExhibitCommands } from './use-exhibit-commands.ts'

type ExhibitTableProps = {
  readonly exhibits: readonly Exhibit[]
  readonly items: readonly ItemRow[]
  readonly commands: ExhibitCommands
}

/** The index of exhibits as it will stand in the bundle, edited and ordered in place. */
export function ExhibitTable({ exhibits, items, commands }: ExhibitTableProps) {
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const [target, setTarget] = useState<DropTarget | null>(null)
  const [moving, setMoving] = useState<readonly ExhibitId[]>([])
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null)
  const asked = useAskedExhibit()
  const [announcement, setAnnouncement] = useState('')
  const itemOf = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])

  function onDragOver(event: DragEvent, exhibit: Exhibit, position: number): void {
    const type = draggedType(event.dataTransfer)
    if (type === null) return
    event.preventDefault()
    const row = event.currentTarget.getBoundingClientRect()
    setTarget(targetAt(row, event.clientY, { position, exhibitId: exhibit.id, type }))
  }
  function onDrop(event: DragEvent): void {
    const dragged: Dragged | null = readDrop(event.dataTransfer)
    if (dragged !== null && target !== null) {
      event.preventDefault()
      performDrop(exhibits, dragged, target)
    }
    endDrag()
  }
  function endDrag(): void {
    setTarget(null)
    setMoving([])
  }
  function comingMark(position: number): string {
    return exhibitMark(language, positionWithout(exhibits, moving, position) + 1)
  }
  const line = grabbed === null ? target : linePosition(exhibits, grabbed)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only ends a drag; every row has its own handle and menu.
    <div
      className={styles.scroll}
      onDrop={onDrop}
      onDragEnd={endDrag}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(null)
      }}
    >
      <h2 className="visually-hidden">{t('index')}</h2>
      <p className="visually-hidden" aria-live="assertive">
        {announcement}
      </p>
      <ol className={styles.table}>
        {exhibits.map((exhibit, position) => (
          <li
            key={exhibit.id}
            id={exhibitRowId(exhibit.id)}
            className={styles.row}
            data-asked={exhibit.id === asked}
            data-into={line?.type === 'into' && line.exhibitId === exhibit.id}
            data-moving={moving.includes(exhibit.id) || grabbed?.exhibitId === exhibit.id}
            onDragOver={(event) => onDragOver(event, exhibit, position)}
          >
            <DropLine line={line} position={position} isLast={position === exhibits.length - 1}>
              {(at) =>
                t(grabbed === null ? 'becomes' : 'coming', {
                  mark: grabbed === null ? comingMark(at) : exhibitMark(language, grabbed.position + 1),
                })
              }
            </DropLine>
            {line?.type === 'into' && line.exhibitId === exhibit.id && (
              <span className={styles.intoLabel}>
                {t('joins', { mark: exhibitMark(language, exhibit.number) })}
              </span>
            )}
            <ExhibitRow
              exhibit={exhibit}
              count={exhibits.length}
              itemOf={itemOf}
              commands={commands}
              grabbed={grabbed?.exhibitId === exhibit.id ? grabbed : null}
              onGrab={setGrabbed}
              onAnnounce={setAnnouncement}
              onDragStart={setMoving}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The line between rows for a place counted without the exhibit that was picked up. */
function linePosition(exhibits: readonly Exhibit[], grabbed: Grabbed): DropTarget {
  const from = exhibits.findIndex(({ id }) => id === grabbed.exhibitId)
  return { type: 'between', position: grabbed.position > from ? grabbed.position + 1 : grabbed.position }
}

function DropLine(props: {
  line: DropTarget | null
  position: number
  isLast: boolean
  children: (position: number) => string
}) {
  const { line, position, isLast } = props
  if (line?.type !== 'between') return null
  const isBelow = isLast && line.position === position + 1
  if (line.position !== position && !isBelow) return null
  return (
    <span className={styles.line} data-below={isBelow} aria-hidden>
      <span className={styles.lineLabel}>{props.children(line.position)}</span>
    </span>
  )
}
