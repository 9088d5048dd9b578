import type { TimelineEntryPlan, TimelinePlan } from '../../../shared/model/bundle-plan.ts'
import { cutToWidth, estimateWidth } from './text-width.ts'

/** Millimetres. The axis ends before the text area does; a label that has no room there stands left of its leader. */
const axisWidth = 138
const textWidth = 166
const labelEm = 2.9
const labelEms = 13
const space = 2
const levels = 4
const entriesPerBand = 10
const mostBands = 6

export type Band = {
  readonly dots: readonly { readonly x: number; readonly isAdverse: boolean }[]
  readonly labels: readonly Label[]
  readonly gaps: readonly { readonly x: number; readonly label: string }[]
  readonly above: number
  readonly below: number
}
type Label = {
  readonly x: number
  /** Ends at its leader instead of beginning there. */
  readonly isLeft: boolean
  readonly time: string
  readonly title: string
  readonly isAdverse: boolean
  readonly isAbove: boolean
  readonly level: number
}
type Dated = TimelineEntryPlan & { readonly position: number }

/** The axis in bands of about ten events; labels stack so that none covers another. The table holds every entry. */
export function layoutTimeline(plan: TimelinePlan, wanted: ReadonlySet<string>) {
  const dated = plan.entries.filter((entry): entry is Dated => entry.position !== null)
  const bandCount = Math.min(mostBands, Math.ceil(dated.length / entriesPerBand))
  const perBand = Math.ceil(dated.length / bandCount)
  const bands = Array.from({ length: bandCount || 0 }, (_, at) =>
    layoutBand(dated.slice(at * perBand, (at + 1) * perBand), plan.gaps),
  )
  const entries = plan.entries.map((entry) => ({
    ...entry,
    marks: entry.marks.map((mark) => ({ ...mark, isHere: wanted.has(mark.exhibitId) })),
  }))
  return { ...plan, entries, bands: dated.length < 2 ? [] : bands }
}

function layoutBand(entries: readonly Dated[], gaps: TimelinePlan['gaps']): Band {
  const start = entries[0]?.position ?? 0
  const length = (entries.at(-1)?.position ?? 0) - start
  const place = (position: number): number => (length === 0 ? 0 : ((position - start) / length) * axisWidth)
  const labels = placeLabels(entries.map((entry) => ({ entry, x: place(entry.position) })))
  const highest = (isAbove: boolean): number =>
    Math.max(0, ...labels.filter((label) => label.isAbove === isAbove).map((label) => label.level))
  return {
    dots: entries.map((entry) => ({ x: place(entry.position), isAdverse: entry.isAdverse })),
    labels,
    gaps: gaps
      .filter((gap) => gap.position > start && gap.position < start + length)
      .map((gap) => ({ x: place(gap.position), label: gap.label })),
    above: highest(true),
    below: highest(false),
  }
}

type Placed = Pick<Label, 'x' | 'isAbove' | 'level'> & { readonly from: number; readonly to: number }

/** From right to left each label takes the lowest level that is free. One that fits nowhere is left to the table. */
function placeLabels(entries: readonly { entry: Dated; x: number }[]): Label[] {
  const placed: Placed[] = []
  const labels: Label[] = []
  for (const [at, { entry, x }] of [...entries.entries()].reverse()) {
    const title = cutToWidth(entry.title, labelEms)
    const width = Math.max(estimateWidth(title), estimateWidth(entry.shortTimeLabel)) * labelEm + space
    const isLeft = x + width > textWidth
    const [from, to] = isLeft ? [x - width, x] : [x, x + width]
    const sides = at % 2 === 0 ? [true, false] : [false, true]
    const slots = Array.from({ length: levels }, (_, level) =>
      sides.map((isAbove) => ({ x, from, to, isAbove, level: level + 1 })),
    )
    const slot = slots.flat().find((each) => !placed.some((other) => isInTheWay(each, other)))
    if (slot === undefined) continue
    placed.push(slot)
    const { isAbove, level } = slot
    labels.push({ x, isLeft, time: entry.shortTimeLabel, title, isAdverse: entry.isAdverse, isAbove, level })
  }
  return labels.reverse()
}

/** Labels of one level must not overlap, and no leader, which rises from its dot, may cross a label below its own. */
function isInTheWay(one: Placed, other: Placed): boolean {
  if (one.isAbove !== other.isAbove) return false
  if (one.level === other.level) return one.from < other.to && other.from < one.to
  const [lower, higher] = one.level < other.level ? [one, other] : [other, one]
  return higher.x > lower.from && higher.x < lower.to
}
