import { isKeyboardUsed } from './is-keyboard-used.ts'

/** For who works by keys, when what had the focus goes away: the focus is in the work, not nowhere. */
export function focusMain(): void {
  if (isKeyboardUsed()) document.querySelector<HTMLElement>('main')?.focus()
}
