import { FolderSearch, Images, Trash2 } from 'lucide-react'
import type { ItemId } from '../../../shared/model/ids.ts'
import { runCommand } from '../../commands/command-handlers.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useWords } from '../../words/use-words.ts'
import styles from './items-body.module.css'
import { itemsWords } from './items-words.ts'
import { ItemGrid } from './library/item-grid.tsx'
import { ItemList } from './library/item-list.tsx'
import { noFilter } from './library/library-filter.ts'
import { setFilter, useLibrary } from './library/library-store.ts'
import type { ShownItems } from './library/use-shown-items.ts'

type ItemsBodyProps = { readonly items: ShownItems; readonly onOpen: (id: ItemId) => void }

export function ItemsBody({ items, onOpen }: ItemsBodyProps) {
  const t = useWords(itemsWords)
  const look = useLibrary((library) => library.look)
  const where = useLibrary((library) => library.where)
  const { all, shown, order } = items
  if (all === undefined) return <div className={styles.body} aria-busy="true" />
  if (all.length === 0 && where === 'bin') {
    return <EmptyState icon={Trash2} title={t('binEmptyTitle')} text={t('binEmptyText')} />
  }
  if (all.length === 0) {
    return (
      <EmptyState icon={Images} title={t('emptyTitle')} text={t('emptyText')}>
        <Button look="primary" onPress={() => runCommand('items.add-files')}>
          {t('addFiles')}
        </Button>
        <Button onPress={() => runCommand('items.add-folder')}>{t('addFolder')}</Button>
        <Button onPress={() => runCommand('items.paste-chat')}>{t('pasteChat')}</Button>
      </EmptyState>
    )
  }
  if (shown.length === 0) {
    return (
      <EmptyState icon={FolderSearch} title={t('nothingTitle')} text={t('nothingText')}>
        <Button onPress={() => setFilter(noFilter)}>{t('clearFilter')}</Button>
      </EmptyState>
    )
  }
  const Collection = look === 'grid' ? ItemGrid : ItemList
  return (
    <div className={styles.body}>
      {where === 'bin' && <p className={styles.note}>{t('binNote')}</p>}
      <Collection key={`${where} ${look}`} items={shown} order={order} onOpen={onOpen} />
    </div>
  )
}
