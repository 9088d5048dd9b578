import { useEffect } from 'react'
import { useCaseState, useEvents, useItems } from '../../api/queries.ts'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { TimelineDesk } from './timeline-desk.tsx'
import { openTimelineOf } from './timeline-store.ts'
import { timelineWords } from './timeline-words.ts'

export default function TimelineScreen() {
  const t = useWords(timelineWords)
  const { data: events } = useEvents()
  const { data: items } = useItems()
  const caseId = useCaseState().data?.caseId
  useEffect(() => {
    if (caseId !== undefined) openTimelineOf(caseId)
  }, [caseId])
  if (events === undefined || items === undefined) return <Screen title={t('title')}>{null}</Screen>
  return <TimelineDesk events={events} items={items} />
}
