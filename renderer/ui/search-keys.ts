import type { KeyboardEvent } from 'react'
import { isComposing } from './is-composing.ts'

/**
 * For a search over a list, to be heard before the list: keys of an input method choose nothing from it, and one Escape
 * leaves, where it would first empty the field.
 */
export function searchKeys(onEscape: (() => void) | null): (event: KeyboardEvent) => void {
  return (event) => {
    if (isComposing(event.nativeEvent)) event.stopPropagation()
    else if (event.key === 'Escape' && onEscape !== null) {
      event.stopPropagation()
      onEscape()
    }
  }
}
