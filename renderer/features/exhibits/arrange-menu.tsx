import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../ui/button.tsx'
import menuStyles from '../../ui/menu.module.css'
import { useWords } from '../../words/use-words.ts'
import { exhibitWords } from './exhibit-words.ts'

export function ArrangeMenu({ onArrange }: { readonly onArrange: (by: 'time' | 'proof') => void }) {
  const t = useWords(exhibitWords)
  return (
    <MenuTrigger>
      <Button>
        {t('arrange')}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={menuStyles.popover ?? ''} placement="bottom end">
        <Menu
          className={menuStyles.menu ?? ''}
          onAction={(key) => onArrange(key === 'time' ? 'time' : 'proof')}
        >
          <MenuItem id="proof" className={menuStyles.item ?? ''}>
            {t('byProof')}
          </MenuItem>
          <MenuItem id="time" className={menuStyles.item ?? ''}>
            {t('byTime')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
