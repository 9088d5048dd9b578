import { LayoutGrid, List } from 'lucide-react'
import { useCaseState } from '../../api/queries.ts'
import { runCommand } from '../../commands/command-handlers.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { itemsWords } from './items-words.ts'
import { showWhere, useLibrary } from './library/library-store.ts'

/** Adding, the two ways of looking, and the way to the bin. */
export function DeskActions() {
  const t = useWords(itemsWords)
  const look = useLibrary((library) => library.look)
  const where = useLibrary((library) => library.where)
  const binned = useCaseState().data?.counts.binnedItems ?? 0
  const looks = [
    { id: 'grid', icon: LayoutGrid, label: t('asGrid') },
    { id: 'list', icon: List, label: t('asList') },
  ] as const
  return (
    <>
      {looks.map(({ id, icon, label }) => (
        <IconButton
          key={id}
          icon={icon}
          label={label}
          aria-pressed={look === id}
          onPress={() => useLibrary.setState({ look: id })}
        />
      ))}
      {where === 'bin' ? (
        <Button onPress={() => showWhere('desk')}>{t('leaveBin')}</Button>
      ) : (
        <>
          <Button look="quiet" onPress={() => showWhere('bin')}>
            {t('openBin', { count: binned })}
          </Button>
          <Button onPress={() => runCommand('items.paste-chat')}>{t('pasteChat')}</Button>
          <Button onPress={() => runCommand('items.add-folder')}>{t('addFolder')}</Button>
          <Button onPress={() => runCommand('items.add-files')}>{t('addFiles')}</Button>
        </>
      )}
    </>
  )
}
