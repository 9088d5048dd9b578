import { create } from 'zustand'

/** The text with which the dialog for pasted text opens; null while it is closed. */
export const usePasteChat = create<{ readonly text: string | null }>(() => ({ text: null }))

export function openPasteChat(text: string): void {
  usePasteChat.setState({ text })
}
export function closePasteChat(): void {
  usePasteChat.setState({ text: null })
}
