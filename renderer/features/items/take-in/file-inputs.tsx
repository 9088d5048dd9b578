import { type ChangeEvent, useEffect, useRef } from 'react'
import { useCommands } from '../../../commands/command-handlers.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { sourceOfFiles } from './source-of-files.ts'
import { takeInFrom } from './take-in-queue.ts'

/** The system's dialogs for files and for a folder, behind the commands that open them. */
export function FileInputs() {
  const t = useWords(itemsWords)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // React does not know it; every browser that Juzheng runs in does.
    folder.current?.setAttribute('webkitdirectory', '')
  }, [])
  useCommands({
    'items.add-files': () => files.current?.click(),
    'items.add-folder': () => folder.current?.click(),
  })
  function take({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const chosen = [...(currentTarget.files ?? [])]
    // So that choosing the same again is a change, too.
    currentTarget.value = ''
    if (chosen.length > 0) takeInFrom(sourceOfFiles(chosen), chosen.length)
  }
  return (
    <>
      <input ref={files} type="file" multiple hidden aria-label={t('addFiles')} onChange={take} />
      <input ref={folder} type="file" hidden aria-label={t('addFolder')} onChange={take} />
    </>
  )
}
