import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import chipStyles from './chip.module.css'
import styles from './popover-button.module.css'

type PopoverButtonProps = {
  readonly label: string
  /** Something that is chosen in it holds now. */
  readonly isOn: boolean
  readonly children: ReactNode
}

/** A filter with more to choose than on and off: looks like the chips beside it and opens its choices below. */
export function PopoverButton({ label, isOn, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button className={`${chipStyles.chip} ${styles.chip}`} data-selected={isOn || undefined}>
        {label}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
