import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly children: ReactNode
}

/** `quiet` has no edge until it is pointed at; `primary` is for the one next step of a screen. */
export function Button({ look = 'plain', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`}>
      {children}
    </AriaButton>
  )
}
