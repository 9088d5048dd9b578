import { Ellipsis } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import iconStyles from '../../ui/icon-button.module.css'
import menuStyles from '../../ui/menu.module.css'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { exhibitWords } from './exhibit-words.ts'
import type { ExhibitCommands } from './use-exhibit-commands.ts'

/** The way without dragging: every move and change of one exhibit as a menu. */
export function ExhibitMenu(props: { exhibit: Exhibit; count: number; commands: ExhibitCommands }) {
  const { exhibit, count, commands } = props
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const ids = [exhibit.id]
  const last = count - 1
  const actions: Readonly<
    Record<string, { readonly label: string; readonly run: () => void; readonly can: boolean }>
  > = {
    up: { label: t('moveUp'), run: () => commands.moveBy(ids, -1), can: exhibit.number > 1 },
    down: { label: t('moveDown'), run: () => commands.moveBy(ids, 1), can: exhibit.number < count },
    first: { label: t('moveFirst'), run: () => commands.moveTo(ids, 0), can: exhibit.number > 1 },
    last: { label: t('moveLast'), run: () => commands.moveTo(ids, last), can: exhibit.number < count },
    split: { label: t('split'), run: () => commands.split(exhibit.id), can: exhibit.itemIds.length > 1 },
    remove: { label: t('remove'), run: () => commands.remove(ids), can: true },
  }
  return (
    <MenuTrigger>
      <Button
        className={iconStyles.button ?? ''}
        aria-label={t('menu', { mark: exhibitMark(language, exhibit.number) })}
      >
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu className={menuStyles.menu ?? ''} onAction={(key) => actions[String(key)]?.run()}>
          {Object.entries(actions).map(([id, { label, can }]) => (
            <MenuItem key={id} id={id} isDisabled={!can} className={menuStyles.item ?? ''}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
