import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { TimelineEntryPlan, TimelinePlan } from '../../../shared/model/bundle-plan.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { formatWallClock } from './format-time.ts'
import type { MarkedItem } from './mark-items.ts'
import { scaleTimes } from './scale-times.ts'

/** Dated events in order of time, then the undated, as a drawn axis and as a table. */
export function planTimeline(
  snapshot: CaseSnapshot,
  marked: readonly MarkedItem[],
  words: BundleWords,
): TimelinePlan {
  const dated = snapshot.events.filter((event) => event.time !== null)
  const ordered = dated.toSorted((a, b) => compareText(a.time ?? '', b.time ?? ''))
  const scale = scaleTimes(ordered.map((event) => minutesOf(event.time ?? '')))
  const entries = ordered.map((event, at) => {
    const previous = ordered[at - 1]?.time ?? null
    return planEntry(event, scale.positions[at] ?? 0, previous, { marked, words })
  })
  const undated = snapshot.events.filter((event) => event.time === null)
  return {
    heading: words.timelineHeading,
    columns: words.timelineColumns,
    entries: [...entries, ...undated.map((event) => planEntry(event, null, null, { marked, words }))],
    gaps: scale.gaps.map((gap) => ({ position: gap.position, label: labelGap(gap.minutes, words) })),
    undatedLabel: words.undated,
  }
}

function planEntry(
  event: CaseEvent,
  position: number | null,
  previousTime: string | null,
  { marked, words }: { marked: readonly MarkedItem[]; words: BundleWords },
): TimelineEntryPlan {
  const amount = event.amount === null ? '' : formatAmount(event.amount, event.currency)
  const detail = [
    event.who ?? '',
    event.title.includes(event.amount ?? '\n') ? '' : amount,
    event.proves ?? '',
  ]
  return {
    position,
    timeLabel: event.time === null ? words.undated : formatWallClock(event.time, event.zone),
    shortTimeLabel: event.time === null ? '' : shortenTime(event.time, previousTime),
    title: event.title,
    detail: detail.filter((each) => each !== '').join(words.clauseSeparator),
    isAdverse: event.kind === 'defect' || event.kind === 'promise-broken',
    marks: marked
      .filter(({ item }) => event.itemIds.includes(item.id))
      .map(({ exhibit, mark }) => ({ exhibitId: exhibit.id, mark })),
  }
}

function formatAmount(amount: string, currency: string | null): string {
  return currency === null || currency === 'CNY' ? `¥${amount}` : `${amount} ${currency}`
}

/** `20:14` on the day of the event before, else `05-03 11:02`. */
function shortenTime(time: string, previous: string | null): string {
  const clock = time.slice(11, 16)
  if (clock !== '' && previous?.slice(0, 10) === time.slice(0, 10)) return clock
  const day = time.length >= 10 ? time.slice(5, 10) : time
  return clock === '' ? day : `${day} ${clock}`
}

/** Minutes on a common axis. Zones are set aside: the events of one case are told in one wall clock. */
function minutesOf(time: string): number {
  const padded = time.length === 7 ? `${time}-01` : time
  const value = Date.parse(padded.includes('T') ? `${padded}Z` : `${padded}T00:00Z`)
  if (Number.isNaN(value)) throw new Error(`event time is not ISO 8601: ${time}`)
  return value / 60_000
}

function labelGap(minutes: number, words: BundleWords): string {
  if (minutes >= 72 * 60) return fillIn(words.gapDays, { count: Math.round(minutes / 1440) })
  if (minutes >= 120) return fillIn(words.gapHours, { count: Math.round(minutes / 60) })
  return fillIn(words.gapMinutes, { count: Math.round(minutes) })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
