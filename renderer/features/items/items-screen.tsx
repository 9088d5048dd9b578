import { useLayoutEffect } from 'react'
import { useCaseState } from '../../api/queries.ts'
import { ItemsDesk } from './items-desk.tsx'
import { openLibraryOf, useLibrary } from './library/library-store.ts'

export default function ItemsScreen() {
  const { data: caseState } = useCaseState()
  const caseId = caseState?.caseId
  const shownCaseId = useLibrary((library) => library.caseId)
  useLayoutEffect(() => {
    if (caseId !== undefined) openLibraryOf(caseId)
  }, [caseId])
  return shownCaseId === caseId ? <ItemsDesk /> : <main aria-busy="true" />
}
