export const listId = 'items-list'

/** Back to the list, when what had the focus went away with the selection that it was about. */
export function focusList(): void {
  document.getElementById(listId)?.focus()
}
