import { useEffect } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { clipboardName } from './clipboard-name.ts'
import { sourceOfFiles } from './source-of-files.ts'
import { takeInFrom } from './take-in-queue.ts'
import { takeInWords } from './take-in-words.ts'

/** Pictures and files that are pasted anywhere but in a field are taken in. */
export function usePaste(): void {
  const t = useWords(takeInWords)
  const prefix = t('clipboardPicture')
  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      if (event.defaultPrevented || isField(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      takeInFrom(sourceOfFiles(files.map((file) => named(file, prefix))), files.length)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [prefix])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
}

/** A copied picture comes as `image.png`, made this moment; a copied file keeps the name and the time that it has. */
function named(file: File, prefix: string): File {
  const now = new Date()
  if (!/^image\.\w+$/.test(file.name) || now.getTime() - file.lastModified > justNowMs) return file
  const name = clipboardName(prefix, now, file.type)
  return new File([file], name, { type: file.type, lastModified: now.getTime() })
}

const justNowMs = 5_000
