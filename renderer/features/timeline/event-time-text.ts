import type { CaseEvent } from '../../../shared/model/event.ts'
import type { Language } from '../../../shared/model/language.ts'
import { toBeijingTime } from '../../../shared/rules/beijing-time.ts'
import { showDate, type WallParts, wallParts } from './wall-clock-text.ts'

type Timed = Pick<CaseEvent, 'time' | 'zone' | 'certainty' | 'until'>
/** As in `timeWords`: the key says how sure it is. */
export type EventTimeText =
  | { readonly key: 'undated' }
  | { readonly key: 'exact' | 'about'; readonly time: string }
  | { readonly key: 'between'; readonly time: string; readonly until: string }

/** The wall clock of the timeline, Beijing where a zone is known, as in the bundle. */
export function eventWallClock({ time, zone }: Pick<Timed, 'time' | 'zone'>): string | null {
  return time === null ? null : toBeijingTime({ time, zone }).time
}

/**
 * When an event was, as precisely as it is known: `20:13:05`, `5月5日`, `5月1日` to `3日`. `underDay` leaves out the day,
 * which stands above.
 */
export function eventTimeText(event: Timed, language: Language, place: 'underDay' | 'alone'): EventTimeText {
  const value = eventWallClock(event)
  if (value === null) return { key: 'undated' }
  const from = wallParts(value)
  if (event.certainty === 'between' && event.until !== undefined) {
    const until = wallParts(eventWallClock({ time: event.until, zone: event.zone }) ?? event.until)
    const isOneDay = from.day !== null && from.day === until.day && isSameMonth(from, until)
    return {
      key: 'between',
      time: show(from, language, { isDayKnown: isOneDay && place === 'underDay' }),
      until: showUntil(from, until, language),
    }
  }
  const time = show(from, language, { isDayKnown: place === 'underDay' })
  return { key: event.certainty === 'about' ? 'about' : 'exact', time }
}

function show(parts: WallParts, language: Language, { isDayKnown }: { isDayKnown: boolean }): string {
  if (parts.clock === null) return showDate(parts, language)
  return isDayKnown ? parts.clock : `${showDate(parts, language)} ${parts.clock}`
}

/** Without what it shares with the beginning. */
function showUntil(from: WallParts, until: WallParts, language: Language): string {
  if (!isSameMonth(from, until)) return show(until, language, { isDayKnown: false })
  if (from.day === until.day && until.clock !== null) return until.clock
  if (until.clock !== null || until.day === null) return show(until, language, { isDayKnown: false })
  return language === 'zh' ? `${until.day}日` : String(until.day)
}

function isSameMonth(one: WallParts, other: WallParts): boolean {
  return one.year === other.year && one.month === other.month
}
