import { useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { foldText } from '../../../words/fold-text.ts'
import { useWords } from '../../../words/use-words.ts'
import { DialogButtons } from '../dialog-buttons.tsx'
import { ItemThumbnail } from '../item-thumbnail.tsx'
import styles from './add-items-dialog.module.css'
import { eventInspectorWords } from './event-inspector-words.ts'

type AddItemsDialogProps = {
  /** Those that the event does not have. */
  readonly items: readonly ItemRow[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdd: (itemIds: readonly ItemId[]) => void
}

/** Any materials of the case, also those of other events: one can support several. */
export function AddItemsDialog({ items, isOpen, onClose, onAdd }: AddItemsDialogProps) {
  const t = useWords(eventInspectorWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('addTitle')}>
      <Choices
        items={items}
        onClose={onClose}
        onAdd={(itemIds) => {
          onAdd(itemIds)
          onClose()
        }}
      />
    </Dialog>
  )
}

const mostShown = 100

function Choices({ items, onClose, onAdd }: Omit<AddItemsDialogProps, 'isOpen'>) {
  const t = useWords(eventInspectorWords)
  const [query, setQuery] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<ItemId>>(new Set())
  const words = foldText(query).split(/\s+/)
  const matching = items.filter((item) => {
    const text = foldText([item.title ?? '', item.fileName, ...item.tags].join(' '))
    return words.every((word) => text.includes(word))
  })
  function tick(id: ItemId, isTicked: boolean): void {
    const next = new Set(ticked)
    if (isTicked) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  return (
    <>
      <TextField label={t('searchMaterials')} value={query} onChange={setQuery} autoFocus />
      <ul className={styles.list} aria-label={t('materialsList')}>
        {matching.slice(0, mostShown).map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.picture}>
              <ItemThumbnail item={item} />
            </span>
            <Checkbox
              label={item.title ?? item.fileName}
              isLabelShown
              isSelected={ticked.has(item.id)}
              onChange={(isTicked) => tick(item.id, isTicked)}
            />
          </li>
        ))}
        {matching.length === 0 && <li className={styles.note}>{t('noMaterialMatch')}</li>}
        {matching.length > mostShown && (
          <li className={styles.note}>{t('moreMaterials', { count: matching.length - mostShown })}</li>
        )}
      </ul>
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" isDisabled={ticked.size === 0} onPress={() => onAdd([...ticked])}>
          {t('add', { count: ticked.size })}
        </Button>
      </DialogButtons>
    </>
  )
}
