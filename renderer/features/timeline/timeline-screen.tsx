import { useEvents } from '../../api/queries.ts'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { timelineWords } from './timeline-words.ts'

export default function TimelineScreen() {
  const t = useWords(timelineWords)
  const { data: events = [] } = useEvents()
  return (
    <Screen title={t('title')}>
      <ol aria-label={t('list')}>
        {events.map((event) => (
          <li key={event.id}>
            <time>{event.time?.replace('T', ' ')}</time> {event.title}
          </li>
        ))}
      </ol>
    </Screen>
  )
}
