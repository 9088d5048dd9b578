import { ListOrdered } from 'lucide-react'
import { useExhibits, useItems } from '../../api/queries.ts'
import { goTo, useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { ItemInspector } from '../items/inspector/item-inspector.tsx'
import { ArrangeMenu } from './arrange-menu.tsx'
import { ExhibitTable } from './exhibit-table.tsx'
import { exhibitWords } from './exhibit-words.ts'
import styles from './exhibits-screen.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { UnusedTray } from './unused-tray.tsx'
import { useExhibitCommands } from './use-exhibit-commands.ts'

export default function ExhibitsScreen() {
  const t = useWords(exhibitWords)
  const { data } = useExhibits()
  const { data: items } = useItems()
  const itemId = useView((view) => view.itemId)
  const exhibits = data?.exhibits ?? []
  const commands = useExhibitCommands(exhibits)
  if (data === undefined || items === undefined) return <Screen title={t('title')}>{null}</Screen>
  const unused = items.filter((item) => item.exhibit === null)
  return (
    <Screen
      title={t('title')}
      filters={<SelectionBar exhibits={exhibits} commands={commands} />}
      actions={items.length > 0 && <ArrangeMenu onArrange={commands.arrange} />}
      aside={itemId === null ? undefined : <ItemInspector itemId={itemId} />}
      asideLabel={t('inspector')}
    >
      {data.isPackaged && <p className={styles.note}>{t('packaged')}</p>}
      {items.length === 0 ? (
        <EmptyState icon={ListOrdered} title={t('noItemsTitle')} text={t('noItemsText')}>
          <Button look="primary" onPress={() => goTo('items')}>
            {t('goItems')}
          </Button>
        </EmptyState>
      ) : exhibits.length === 0 ? (
        <EmptyState icon={ListOrdered} title={t('emptyTitle')} text={t('emptyText')}>
          <Button look="primary" onPress={() => commands.arrange('proof')}>
            {t('byProof')}
          </Button>
          <Button onPress={() => commands.arrange('time')}>{t('byTime')}</Button>
        </EmptyState>
      ) : (
        <ExhibitTable exhibits={exhibits} items={items} commands={commands} />
      )}
      <UnusedTray items={unused} />
    </Screen>
  )
}
