import type { CaseEvent } from '../../../shared/model/event.ts'
import { useLanguage } from '../../words/language.ts'
import { timeWords } from '../../words/time-words.ts'
import { useWords } from '../../words/use-words.ts'
import { axisWords } from './axis/axis-words.ts'
import { eventTimeText } from './event-time-text.ts'
import { eventKindWords } from './event-words.ts'

/** How an event is told in a line: its time, and all of it for a screen reader. */
export function useEventTexts() {
  const language = useLanguage()
  const times = useWords(timeWords)
  const kinds = useWords(eventKindWords)
  const t = useWords(axisWords)
  function timeOf(
    event: Pick<CaseEvent, 'time' | 'zone' | 'certainty' | 'until'>,
    place: 'underDay' | 'alone' = 'alone',
  ): string {
    const text = eventTimeText(event, language, place)
    return text.key === 'exact' ? text.time : times(text.key, text.key === 'undated' ? undefined : text)
  }
  function labelOf(event: CaseEvent): string {
    const { title, kind, itemIds } = event
    return t('event', {
      time: timeOf(event),
      title,
      kind: kinds(kind),
      materials: t('materials', { count: itemIds.length }),
    })
  }
  return { timeOf, labelOf }
}
