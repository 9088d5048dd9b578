import { Check, Minus } from 'lucide-react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'

type CheckboxProps = {
  readonly label: string
  readonly isLabelShown?: boolean
  readonly isSelected: boolean
  /** Some have it and some do not. */
  readonly isMixed?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function Checkbox({ label, isLabelShown, isSelected, isMixed, isDisabled, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isSelected}
      isIndeterminate={isMixed ?? false}
      isDisabled={isDisabled ?? false}
      onChange={onChange}
      {...(isLabelShown !== true && { 'aria-label': label })}
    >
      <span className={styles.box} aria-hidden>
        {isMixed ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
      </span>
      {isLabelShown === true && <span>{label}</span>}
    </AriaCheckbox>
  )
}
