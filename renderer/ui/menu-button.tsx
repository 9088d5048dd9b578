import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import buttonStyles from './button.module.css'
import styles from './menu.module.css'

type MenuButtonProps<Id extends string> = {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly onChoose: (id: Id) => void
  readonly isDisabled?: boolean
}

/** A button that opens a few things to do. */
export function MenuButton<Id extends string>({ label, options, onChoose, isDisabled }: MenuButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button className={buttonStyles.button ?? ''} isDisabled={isDisabled ?? false}>
        {label}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          onAction={(key) => {
            const chosen = options.find(({ id }) => id === key)
            if (chosen !== undefined) onChoose(chosen.id)
          }}
        >
          {options.map((option) => (
            <MenuItem key={option.id} id={option.id} className={styles.item ?? ''}>
              {option.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
