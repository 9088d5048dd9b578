/**
 * True while an input method is choosing a word. Safari ends the composition before the keydown of the confirming Enter,
 * which then only shows by key code 229.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
