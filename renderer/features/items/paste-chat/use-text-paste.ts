import { useEffect } from 'react'
import { openPasteChat } from './paste-chat-store.ts'

/** Text pasted outside of a field opens the dialog with it. Files are taken in by themselves (`usePaste`). */
export function useTextPaste(): void {
  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      const { target, clipboardData } = event
      const isElsewhere =
        target instanceof Element &&
        target.closest('input, textarea, [contenteditable="true"], [role="dialog"]') !== null
      if (event.defaultPrevented || isElsewhere || (clipboardData?.files.length ?? 0) > 0) return
      const text = clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      openPasteChat(text)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
