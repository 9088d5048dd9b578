import { useVirtualizer } from '@tanstack/react-virtual'
import { type DragEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useAppInfo } from '../../../api/queries.ts'
import { isMac } from '../../../commands/shortcut.ts'
import { useWords } from '../../../words/use-words.ts'
import { nextPlace } from '../../items/library/next-place.ts'
import {
  moveTo,
  type Order,
  press,
  type Selection,
  selectAll,
  toggle,
} from '../../items/library/selection.ts'
import { startItemDrag } from '../../items/library/start-item-drag.ts'
import { textScale } from '../../items/library/text-scale.ts'
import { TrayItem } from './tray-item.tsx'
import styles from './tray-list.module.css'
import { trayWords } from './tray-words.ts'

type TrayListProps = {
  readonly items: readonly ItemRow[]
  readonly order: Order<ItemId>
  readonly selection: Selection<ItemId>
  readonly onSelect: (selection: Selection<ItemId>) => void
  readonly onOpen: () => void
  readonly onDrag: (items: readonly ItemRow[] | null) => void
}

const itemPx = 168
const keys: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' }

/** A row of materials of which only those on the screen are there; it keeps the focus and points at one of them. */
export function TrayList({ items, order, selection, onSelect, onOpen, onDrag }: TrayListProps) {
  const t = useWords(trayWords)
  const scroller = useRef<HTMLDivElement>(null)
  const widthPx = Math.round(itemPx * textScale(useAppInfo().data?.settings.textSize))
  const columns = useVirtualizer({
    horizontal: true,
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => widthPx,
    overscan: 4,
  })
  const leadPlace = selection.lead === null ? undefined : order.places.get(selection.lead)
  const lastPlace = useRef(0)
  // What was placed has left the tray: the one that came in its place is next.
  useEffect(() => {
    if (leadPlace !== undefined) lastPlace.current = leadPlace
    else if (selection.lead !== null) {
      const next = order.ids[Math.min(lastPlace.current, order.ids.length - 1)] ?? null
      onSelect({ selected: new Set(), anchor: next, lead: next })
    }
  }, [leadPlace, selection.lead, order, onSelect])

  function onClick(event: MouseEvent): void {
    const id = itemAt(event)
    if (id === null) return
    const held = { isRange: event.shiftKey, isToggle: isMac ? event.metaKey : event.ctrlKey }
    onSelect(press(selection, order, { id, held }))
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isMod = isMac ? event.metaKey : event.ctrlKey
    const { lead } = selection
    if (isMod && event.key.toLowerCase() === 'a') onSelect(selectAll(selection, order))
    else if (event.key === ' ' && lead !== null) onSelect(toggle(selection, lead))
    else if (event.key === 'Enter') openMenu()
    else if (!move(event, isMod)) return
    event.preventDefault()
    event.stopPropagation()
  }
  function openMenu(): void {
    const lead = selection.lead ?? order.ids[0]
    if (lead === undefined) return
    if (selection.selected.size === 0) onSelect({ selected: new Set([lead]), anchor: lead, lead })
    onOpen()
  }
  function move(event: KeyboardEvent, isMod: boolean): boolean {
    const pageRows = Math.floor((scroller.current?.clientWidth ?? 0) / widthPx)
    const shape = { count: items.length, columns: 1, pageRows }
    const key = keys[event.key] ?? event.key
    const place = nextPlace(leadPlace === undefined ? 'Home' : key, leadPlace ?? 0, shape)
    const id = place === null ? undefined : order.ids[place]
    if (place === null || id === undefined || nextPlace(key, 0, shape) === null) return false
    onSelect(moveTo(selection, order, { id, held: { isRange: event.shiftKey, isToggle: isMod } }))
    columns.scrollToIndex(place, { align: 'auto' })
    return true
  }
  function onDragStart(event: DragEvent): void {
    const id = itemAt(event)
    if (id === null) return
    const ids = selection.selected.has(id) ? order.ids.filter((each) => selection.selected.has(each)) : [id]
    startItemDrag(event.dataTransfer, ids, t('dragged', { count: ids.length }))
    const taken = new Set(ids)
    // Told after the browser has begun: what is drawn anew before that would end the drag.
    setTimeout(() => onDrag(items.filter((item) => taken.has(item.id))))
  }
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label={t('title')}
      aria-multiselectable
      aria-orientation="horizontal"
      aria-activedescendant={leadPlace === undefined ? undefined : `tray-${selection.lead}`}
      tabIndex={0}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onDragStart={onDragStart}
      onDragEnd={() => onDrag(null)}
      onWheel={(event) => {
        if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY
      }}
    >
      <div className={styles.sheet} role="presentation" style={{ width: columns.getTotalSize() }}>
        {columns.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <TrayItem
              key={item.id}
              item={item}
              at={{ place: index + 1, count: items.length, startPx: start, widthPx: widthPx - 8 }}
              isSelected={selection.selected.has(item.id)}
              isLead={index === leadPlace}
            />
          )
        })}
      </div>
    </div>
  )
}

function itemAt(event: MouseEvent): ItemId | null {
  const item = event.target instanceof Element ? event.target.closest('[data-item-id]') : null
  return (item?.getAttribute('data-item-id') as ItemId | null | undefined) ?? null
}
