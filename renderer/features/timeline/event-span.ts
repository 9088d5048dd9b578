import type { CaseEvent } from '../../../shared/model/event.ts'
import { sortTime } from '../../../shared/rules/sort-time.ts'

type Timed = Pick<CaseEvent, 'time' | 'zone' | 'precision' | 'certainty' | 'until'>
/**
 * When an event was, for drawing: milliseconds since 1970. `toMs` is later than `fromMs` where only a range is known: a
 * day, a month, or between two times. `isAbout`: around `fromMs`, nobody knows how far.
 */
export type EventSpan = { readonly fromMs: number; readonly toMs: number; readonly isAbout: boolean }

const dayMs = 86_400_000

/** null for an event without a date. */
export function eventSpan({ time, zone, certainty, until }: Timed): EventSpan | null {
  if (time === null) return null
  const fromMs = sortTime({ time, zone })
  if (!Number.isFinite(fromMs)) return null
  if (certainty === 'about') return { fromMs, toMs: fromMs, isAbout: true }
  const last = certainty === 'between' && until !== undefined ? until : time
  return { fromMs, toMs: Math.max(fromMs, endOf(last, zone)), isAbout: false }
}

/** A day ends with its last moment, a month with its last day; a minute is a point. */
function endOf(value: string, zone: string | null): number {
  const start = sortTime({ time: value, zone })
  if (value.length === 10) return start + dayMs
  if (value.length !== 7) return start
  const [year, month] = value.split('-').map(Number)
  return start + new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate() * dayMs
}
