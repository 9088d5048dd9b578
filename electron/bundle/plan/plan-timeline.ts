import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { TimelineEntryPlan, TimelinePlan } from '../../../shared/model/bundle-plan.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { toBeijingTime } from '../../../shared/rules/beijing-time.ts'
import { gapLength } from '../../../shared/rules/gap-length.ts'
import { sortTime } from '../../../shared/rules/sort-time.ts'
import { formatStated } from './format-time.ts'
import type { MarkedItem } from './mark-items.ts'
import { scaleTimes } from './scale-times.ts'

/** Dated events in order of time, then the undated, as a drawn axis and as a table. */
export function planTimeline(
  snapshot: CaseSnapshot,
  marked: readonly MarkedItem[],
  words: BundleWords,
): TimelinePlan {
  const ordered = snapshot.events.flatMap(placeInTime).toSorted((a, b) => sortTime(a) - sortTime(b))
  const scale = scaleTimes(ordered.map((event) => sortTime(event) / 60_000))
  const isAllBeijing = ordered.length > 0 && ordered.every((event) => event.zone === '+08:00')
  const entries = ordered.map((event, at) => {
    const previous = ordered[at - 1]?.time ?? null
    const told = { ...event, value: event.time, zone: isAllBeijing ? null : event.zone }
    const timeLabel = formatStated(told, words)
    const shortTimeLabel = shortenStated(event, previous, words)
    return {
      ...describeEvent(event, marked, words),
      position: scale.positions[at] ?? 0,
      timeLabel,
      shortTimeLabel,
    }
  })
  const undated = snapshot.events.filter((event) => event.time === null)
  return {
    heading: words.timelineHeading,
    columns: isAllBeijing ? [words.beijingTime, ...words.timelineColumns.slice(1)] : words.timelineColumns,
    entries: [
      ...entries,
      ...undated.map((event) => ({
        ...describeEvent(event, marked, words),
        position: null,
        timeLabel: words.undated,
        shortTimeLabel: '',
      })),
    ],
    gaps: scale.gaps.map((gap) => ({ position: gap.position, label: labelGap(gap.minutes, words) })),
    undatedLabel: words.undated,
  }
}

/** Moments of other zones are told on the same wall clock; the caption of the item keeps the time as it was found. */
function placeInTime(event: CaseEvent): (CaseEvent & { readonly time: string })[] {
  const { time, zone, until } = event
  if (time === null) return []
  const later = until === undefined ? {} : { until: toBeijingTime({ time: until, zone }).time }
  return [{ ...event, ...later, ...toBeijingTime({ time, zone }) }]
}

function describeEvent(
  event: CaseEvent,
  marked: readonly MarkedItem[],
  words: BundleWords,
): Omit<TimelineEntryPlan, 'position' | 'timeLabel' | 'shortTimeLabel'> {
  const amount = event.amount === null ? '' : formatAmount(event.amount, event.currency)
  const detail = [
    event.who ?? '',
    event.title.includes(event.amount ?? '\n') ? '' : amount,
    event.proves ?? '',
  ]
  return {
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

/** `约20:14` where it is about, `20:14–21:00` where it lies between. */
function shortenStated(
  { time, certainty, until }: CaseEvent & { readonly time: string },
  previous: string | null,
  words: BundleWords,
): string {
  const short = shortenTime(time, previous)
  if (certainty === 'about') return fillIn(words.aboutTimeShort, { time: short })
  if (certainty !== 'between' || until === undefined) return short
  return fillIn(words.betweenTimesShort, { from: short, until: shortenTime(until, time) })
}

/** `20:14` on the day of the event before, else `05-03 11:02`. */
function shortenTime(time: string, previous: string | null): string {
  const clock = time.slice(11, 16)
  if (clock !== '' && previous?.slice(0, 10) === time.slice(0, 10)) return clock
  const day = time.length >= 10 ? time.slice(5, 10) : time
  return clock === '' ? day : `${day} ${clock}`
}

function labelGap(minutes: number, words: BundleWords): string {
  const { unit, count } = gapLength(minutes)
  const labels = { minutes: words.gapMinutes, hours: words.gapHours, days: words.gapDays }
  return fillIn(labels[unit], { count })
}
