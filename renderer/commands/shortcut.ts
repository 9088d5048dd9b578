/** True on a Mac, where ⌘ takes the part of Ctrl. */
export const isMac = /mac/i.test(navigator.platform)

const signs: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  enter: '↵',
  delete: 'Delete',
  backspace: '⌫',
}

/** `mod+shift+z` as a person reads it: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function showShortcut(keys: string): string {
  const parts = keys.split('+').map((key) => signs[key] ?? key.toUpperCase())
  // `+` itself is a key.
  if (keys === '+') return '+'
  return parts.join(isMac ? '' : '+')
}

/** The pressed keys in the form of the command table. */
export function pressedKeys(event: KeyboardEvent): string {
  const key = event.key.toLowerCase()
  const isMod = isMac ? event.metaKey : event.ctrlKey
  // Shift is part of how `?` and `+` are typed.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  return [isMod && 'mod', event.altKey && 'alt', event.shiftKey && !isSign && 'shift', key]
    .filter((part) => part !== false)
    .join('+')
}
