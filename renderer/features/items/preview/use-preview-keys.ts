import { useEffect, useRef } from 'react'
import { isComposing } from '../../../ui/is-composing.ts'

/** Keys of whatever is shown large, wherever in it the focus is; those held with Ctrl, ⌘ or Alt are left alone. */
export function usePreviewKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event))
        return
      if (
        !(event.target instanceof Element) ||
        event.target.closest('input, textarea, audio, video') !== null
      )
        return
      // A picture that is larger than its frame is moved by the arrows.
      if (event.key.startsWith('Arrow') && event.target.closest('[data-arrows="own"]') !== null) return
      const action = latest.current[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
