let isKeyboard = false
window.addEventListener('keydown', () => note(true), { capture: true })
window.addEventListener('pointerdown', () => note(false), { capture: true })

/** True when the last thing that the user did was to press a key. */
export function isKeyboardUsed(): boolean {
  return isKeyboard
}

function note(isKey: boolean): void {
  isKeyboard = isKey
}
