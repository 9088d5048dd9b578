import { type ReactNode, useEffect } from 'react'
import { useSpringPlaces } from '../library/use-spring-places.ts'
import { DropOverlay } from './drop-overlay.tsx'
import { FileInputs } from './file-inputs.tsx'
import { forgetBatches } from './take-in-queue.ts'
import { useDropTarget } from './use-drop-target.ts'
import { usePaste } from './use-paste.ts'

/** The whole window takes in what is dropped on it, pasted, or chosen in a dialog. */
export function TakeInEverywhere({ children }: { readonly children: ReactNode }) {
  const dragged = useDropTarget()
  usePaste()
  useSpringPlaces()
  useEffect(() => forgetBatches, [])
  return (
    <>
      {children}
      <FileInputs />
      {dragged !== null && <DropOverlay dragged={dragged} />}
    </>
  )
}
