import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { Button } from '../../../ui/button.tsx'
import menuStyles from '../../../ui/menu.module.css'
import { useWords } from '../../../words/use-words.ts'
import { earliestOwnTime } from '../own-time.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { trayWords } from './tray-words.ts'

/** At their own time, in an event that is there, or at a time that is stated. */
export type PlaceAction = 'own' | 'join' | 'state'

type TrayMenuProps = {
  readonly items: readonly ItemRow[]
  readonly hasEvents: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onPlace: (action: PlaceAction) => void
}

/** The way without dragging. */
export function TrayMenu({ items, hasEvents, isOpen, onOpenChange, onPlace }: TrayMenuProps) {
  const t = useWords(trayWords)
  const { timeOf } = useEventTexts()
  const own = earliestOwnTime(items)
  const ownText =
    own === null
      ? t('noOwn')
      : t(items.length === 1 ? 'own' : 'ownFirst', { time: timeOf({ ...own, time: own.value }) })
  const disabled = [...(own === null ? ['own'] : []), ...(hasEvents ? [] : ['join'])]
  return (
    <MenuTrigger isOpen={isOpen && items.length > 0} onOpenChange={onOpenChange}>
      <Button isDisabled={items.length === 0}>
        {t('place')}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="top end">
        <Menu
          className={menuStyles.menu ?? ''}
          aria-label={t('place')}
          disabledKeys={disabled}
          onAction={(key) => onPlace(key as PlaceAction)}
        >
          <MenuItem id="own" className={menuStyles.item ?? ''}>
            {ownText}
          </MenuItem>
          <MenuItem id="join" className={menuStyles.item ?? ''}>
            {t('join')}
          </MenuItem>
          <MenuItem id="state" className={menuStyles.item ?? ''}>
            {t('state')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
