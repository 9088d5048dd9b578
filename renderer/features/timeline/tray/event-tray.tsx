import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { emptySelection, orderOf, type Selection } from '../../items/library/selection.ts'
import { showItem } from '../select-event.ts'
import { useTimelineLook } from '../timeline-store.ts'
import styles from './event-tray.module.css'
import { TrayList } from './tray-list.tsx'
import { type PlaceAction, TrayMenu } from './tray-menu.tsx'
import { trayWords } from './tray-words.ts'

type EventTrayProps = {
  /** On the desk and in no event. */
  readonly items: readonly ItemRow[]
  readonly hasEvents: boolean
  readonly onPlace: (action: PlaceAction, items: readonly ItemRow[]) => void
  readonly onDrag: (items: readonly ItemRow[] | null) => void
}

/** The materials that no event rests on: dragged onto the axis or an event, or placed by menu. */
export function EventTray({ items, hasEvents, onPlace, onDrag }: EventTrayProps) {
  const t = useWords(trayWords)
  const isOpen = useTimelineLook((look) => look.isTrayOpen)
  const [selection, setSelection] = useState<Selection<ItemId>>(emptySelection)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const order = useMemo(() => orderOf(items.map(({ id }) => id)), [items])
  const selected = items.filter(({ id }) => selection.selected.has(id))
  const hasSelected = selected.length > 0
  // What the menu was opened for may have left the tray meanwhile.
  useEffect(() => {
    if (!hasSelected) setMenuOpen(false)
  }, [hasSelected])
  if (items.length === 0) return null
  function select(next: Selection<ItemId>): void {
    setSelection(next)
    const [only, second] = next.selected
    if (only !== undefined && second === undefined) showItem(only)
  }
  return (
    <section className={styles.tray} aria-labelledby="timeline-tray">
      <header className={styles.head}>
        <h2 id="timeline-tray">
          {t('title')} <span className={styles.count}>{t('count', { count: items.length })}</span>
        </h2>
        <p className={styles.hint} role="status">
          {hasSelected ? t('selected', { count: selected.length }) : isOpen ? t('hint') : ''}
        </p>
        {isOpen && (
          <TrayMenu
            items={selected}
            hasEvents={hasEvents}
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
            onPlace={(action) => onPlace(action, selected)}
          />
        )}
        <IconButton
          icon={isOpen ? ChevronDown : ChevronUp}
          label={t(isOpen ? 'close' : 'open')}
          onPress={() => useTimelineLook.setState({ isTrayOpen: !isOpen })}
        />
      </header>
      {isOpen && (
        <TrayList
          items={items}
          order={order}
          selection={selection}
          onSelect={select}
          onOpen={() => setMenuOpen(true)}
          onDrag={onDrag}
        />
      )}
    </section>
  )
}
