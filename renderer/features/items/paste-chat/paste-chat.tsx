import { useEffect } from 'react'
import { useCommands } from '../../../commands/command-handlers.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useWords } from '../../../words/use-words.ts'
import { PasteChatForm } from './paste-chat-form.tsx'
import { closePasteChat, openPasteChat, usePasteChat } from './paste-chat-store.ts'
import { pasteChatWords } from './paste-chat-words.ts'
import { useTextPaste } from './use-text-paste.ts'

/** Text that is pasted among the materials is shown as it would read before it is taken in. */
export function PasteChat() {
  const t = useWords(pasteChatWords)
  const text = usePasteChat((pasted) => pasted.text)
  useTextPaste()
  useCommands({ 'items.paste-chat': () => openPasteChat('') })
  useEffect(() => closePasteChat, [])
  return (
    <Dialog isOpen={text !== null} onClose={closePasteChat} title={t('title')} width="full">
      <PasteChatForm text={text ?? ''} onClose={closePasteChat} />
    </Dialog>
  )
}
