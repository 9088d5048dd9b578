import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { goTo } from '../../../state/view.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useWords } from '../../../words/use-words.ts'
import { PickActions } from './pick-actions.tsx'
import { PickBill } from './pick-bill.tsx'
import { PickChat } from './pick-chat.tsx'
import styles from './pick-rows-dialog.module.css'
import { pickWords } from './pick-words.ts'

type PickRowsDialogProps = {
  readonly items: readonly ItemRow[]
  /** The one that the rows can be added to. */
  readonly selected: CaseEvent | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Rows of bills and messages of chats become an event, or part of one. */
export function PickRowsDialog({ items, selected, isOpen, onClose }: PickRowsDialogProps) {
  const t = useWords(pickWords)
  const kinds = ['bill', 'chat'] as const
  const sources = kinds.flatMap((kind) => items.filter((item) => item.kind === kind))
  const [first] = sources
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')} width="wide">
      {first === undefined ? (
        <EmptyState icon={MessagesSquare} title={t('none')} text={t('noneText')}>
          <Button look="primary" onPress={() => goTo('items')}>
            {t('goItems')}
          </Button>
        </EmptyState>
      ) : (
        <Picker sources={sources} first={first} selected={selected} onClose={onClose} />
      )}
    </Dialog>
  )
}

type PickerProps = Pick<PickRowsDialogProps, 'selected' | 'onClose'> & {
  readonly sources: readonly ItemRow[]
  readonly first: ItemRow
}

function Picker({ sources, first, selected, onClose }: PickerProps) {
  const t = useWords(pickWords)
  const [itemId, setItemId] = useState<ItemId>(first.id)
  const [query, setQuery] = useState('')
  const source = sources.find(({ id }) => id === itemId) ?? first
  const Pick = source.kind === 'bill' ? PickBill : PickChat
  return (
    <>
      <div className={styles.head}>
        <Select
          label={t('source')}
          value={source.id as string}
          options={sources.map(({ id, title, fileName }) => ({
            value: id as string,
            label: title ?? fileName,
          }))}
          onChange={(id) => setItemId(id as ItemId)}
        />
        <SearchField
          label={t('search')}
          clearLabel={t('clear')}
          placeholder={t('searchHint')}
          value={query}
          onChange={setQuery}
        />
      </div>
      <Pick key={source.id} itemId={source.id} query={query}>
        {(lines, progress) => (
          <PickActions
            itemId={source.id}
            lines={lines}
            progress={progress}
            selected={selected}
            onClose={onClose}
          />
        )}
      </Pick>
    </>
  )
}
