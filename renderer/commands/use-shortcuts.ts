import { useEffect } from 'react'
import { isComposing } from '../ui/is-composing.ts'
import { runCommand, useHandlers } from './command-handlers.ts'
import { commandIds, commandTable } from './command-table.ts'
import { pressedKeys } from './shortcut.ts'

/** Keys that a text field or a list needs for itself are left to it unless they come with Ctrl or ⌘. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
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
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  )
}
