import { ToggleButton } from 'react-aria-components/ToggleButton'
import styles from './chip.module.css'

/** A filter that is on or off. */
export function Chip(props: {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: string
}) {
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={props.isSelected} onChange={props.onChange}>
      {props.children}
    </ToggleButton>
  )
}
