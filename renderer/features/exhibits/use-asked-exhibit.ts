import { useEffect } from 'react'
import type { ExhibitId } from '../../../shared/model/ids.ts'
import { useView } from '../../state/view.ts'

export function exhibitRowId(id: ExhibitId): string {
  return `exhibit-${id}`
}

/** The exhibit that a search or the check before export led to: its row is brought into view and takes the focus. */
export function useAskedExhibit(): ExhibitId | null {
  const asked = useView((view) => view.exhibitId)
  useEffect(() => {
    if (asked === null) return
    const row = document.getElementById(exhibitRowId(asked))
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('input[type="text"], textarea')?.focus({ preventScroll: true })
  }, [asked])
  return asked
}
