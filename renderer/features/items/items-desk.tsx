import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ItemId } from '../../../shared/model/ids.ts'
import { useCommands } from '../../commands/command-handlers.ts'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { BinBar } from './bin/bin-bar.tsx'
import { BulkBar } from './bulk/bulk-bar.tsx'
import { TagDialog } from './bulk/tag-dialog.tsx'
import { useItemActions } from './bulk/use-item-actions.ts'
import { DeskActions } from './desk-actions.tsx'
import { TimeDialog } from './inspector/time-dialog.tsx'
import { ItemsAside } from './items-aside.tsx'
import { ItemsBody } from './items-body.tsx'
import { itemsWords } from './items-words.ts'
import { FilterBar } from './library/filter-bar.tsx'
import { focusList } from './library/focus-list.ts'
import { leaveSelection } from './library/leave-selection.ts'
import { setSelection, showWhere, useLibrary } from './library/library-store.ts'
import { emptySelection, selectAll } from './library/selection.ts'
import { useFollowView } from './library/use-follow-view.ts'
import { useShownItems } from './library/use-shown-items.ts'
import { PasteChat } from './paste-chat/paste-chat.tsx'
import { PreviewDialog } from './preview/preview-dialog.tsx'

/** The materials, or the bin, with what can be done about them. */
export function ItemsDesk() {
  const t = useWords(itemsWords)
  const where = useLibrary((library) => library.where)
  const items = useShownItems()
  const { all, shown, order, selectedIds } = items
  const [openId, setOpenId] = useState<ItemId | null>(null)
  const [dialog, setDialog] = useState<'tags' | 'time' | null>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const selected = useMemo(() => {
    const ids = new Set(selectedIds)
    return shown.filter(({ id }) => ids.has(id))
  }, [shown, selectedIds])
  // The list answers at once; the inspector of thousands may come a moment later.
  const inspected = useDeferredValue(selected)
  const actions = useItemActions(selected)
  useFollowView(items)

  async function leaveTo(done: Promise<boolean>): Promise<void> {
    if (!(await done)) return
    leaveSelection(order)
    focusList()
  }
  const isDesk = where === 'desk'
  const canAct = isDesk && selected.length > 0
  useCommands({
    'items.select-all':
      shown.length === 0 ? null : () => setSelection(selectAll(useLibrary.getState().selection, order)),
    'items.search': () => searchRef.current?.focus(),
    'items.tag': canAct ? () => setDialog('tags') : null,
    'items.make-event': canAct ? () => void actions.makeEvent() : null,
    'items.make-exhibit': canAct ? () => void actions.makeExhibits(false) : null,
    'items.bin': canAct ? () => void leaveTo(actions.bin()) : null,
    'items.open-bin': isDesk ? () => showWhere('bin') : null,
  })
  return (
    <Screen
      title={t(isDesk ? 'title' : 'binTitle')}
      filters={
        <span role="status">
          {all !== undefined &&
            t(shown.length === all.length ? 'count' : 'countOf', {
              all: all.length,
              shown: shown.length,
              selected: selected.length,
            })}
        </span>
      }
      actions={<DeskActions />}
      aside={<ItemsAside selected={inspected} actions={actions} />}
      asideLabel={t('inspector')}
    >
      {all !== undefined && all.length > 0 && <FilterBar all={all} searchRef={searchRef} />}
      <ItemsBody items={items} onOpen={setOpenId} />
      {canAct && (
        <BulkBar
          items={selected}
          actions={actions}
          onTag={() => setDialog('tags')}
          onTime={() => setDialog('time')}
          onBin={() => void leaveTo(actions.bin())}
          onDeselect={() => {
            setSelection(emptySelection)
            focusList()
          }}
        />
      )}
      {!isDesk && selected.length > 0 && (
        <BinBar count={selected.length} onRestore={() => void leaveTo(actions.restore())} />
      )}
      <TagDialog
        items={selected}
        all={all ?? []}
        isOpen={dialog === 'tags'}
        onClose={() => setDialog(null)}
        onSave={actions.tag}
      />
      <TimeDialog
        itemIds={selectedIds}
        time={selected.length === 1 ? (selected[0]?.time ?? null) : null}
        isOpen={dialog === 'time'}
        onClose={() => setDialog(null)}
      />
      {isDesk && <PasteChat />}
      <PreviewDialog itemId={openId} order={order.ids} onChange={setOpenId} />
    </Screen>
  )
}
