import { useEffect, useState } from 'react'
import { sourceOfDrop } from './source-of-files.ts'
import { takeInFrom } from './take-in-queue.ts'

export type Dragged = { readonly count: number; readonly mayBeFolders: boolean }

/** The whole window takes files and folders in. What is over it now, for the words to show; null when nothing is. */
export function useDropTarget(): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    function onDragOver(event: DragEvent): void {
      const { dataTransfer } = event
      if (dataTransfer === null || !dataTransfer.types.includes('Files')) return
      event.preventDefault()
      dataTransfer.dropEffect = 'copy'
      setDragged((before) => before ?? describe(dataTransfer))
    }
    function onDragLeave(event: DragEvent): void {
      // Between parts of the window there is always where it goes to; outside of it there is not.
      if (event.relatedTarget === null) setDragged(null)
    }
    function onDrop(event: DragEvent): void {
      setDragged(null)
      const { dataTransfer } = event
      if (dataTransfer === null || !dataTransfer.types.includes('Files')) return
      event.preventDefault()
      takeInFrom(sourceOfDrop(dataTransfer), dataTransfer.items.length)
    }
    window.addEventListener('dragover', onDragOver, { signal })
    window.addEventListener('dragleave', onDragLeave, { signal })
    window.addEventListener('drop', onDrop, { signal })
    return () => abort.abort()
  }, [])
  return dragged
}

/** A folder has no type before it is dropped, and neither have some files. */
function describe({ items }: DataTransfer): Dragged {
  const files = [...items].filter(({ kind }) => kind === 'file')
  return { count: files.length, mayBeFolders: files.some(({ type }) => type === '') }
}
