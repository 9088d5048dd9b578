import { useEffect } from 'react'
import { isComposing } from '../ui/is-composing.ts'
import { runCommand, useHandlers } from './command-handlers.ts'
import { commandIds, commandTable } from './command-table.ts'
import { pressedKeys } from './shortcut.ts'

/** Keys that a text field or a list needs for itself are left to it unless they come with Ctrl or ⌘. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDownFirst, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDownFirst, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** A button or a link that has the focus would take the Enter of Ctrl+Enter for its own. */
function onKeyDownFirst(event: KeyboardEvent): void {
  if (pressedKeys(event) !== 'mod+enter') return
  onKeyDown(event)
  if (event.defaultPrevented) event.stopPropagation()
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const pressed = pressedKeys(event)
  const { handlers } = useHandlers.getState()
  const id = commandIds.find(
    (candidate) =>
      handlers.has(candidate) && (commandTable[candidate].keys as readonly string[]).includes(pressed),
  )
  if (id === undefined) return
  if (isInDialog(event.target) && id !== 'palette.open') return
  if (isTyping(event.target) && (!pressed.startsWith('mod+') || isFieldShortcut(pressed))) return
  event.preventDefault()
  runCommand(id)
}

/** A text field undoes and selects its own text. */
function isFieldShortcut(pressed: string): boolean {
  return ['mod+z', 'mod+shift+z', 'mod+y', 'mod+a'].includes(pressed)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const field = target.closest('input, textarea, [contenteditable="true"]')
  const isBox = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
  return field !== null && !isBox
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  )
}
