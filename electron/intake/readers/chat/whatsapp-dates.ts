import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import { wallClock } from '../wall-clock.ts'
import type { DateParts, WhatsappHeader } from './whatsapp-header.ts'

type Order = 'YMD' | 'DMY' | 'MDY' | 'short-YMD'
type StatedOrder = NonNullable<KeptAnswers['dateOrder']>
/** WhatsApp began in 2009; a date before it was read in the wrong order. */
const firstYear = 2009

/** `readings` are the days that the date may mean, where orders stay possible and disagree; then the time is null. */
export type ResolvedTime = {
  readonly time: string | null
  readonly readings: readonly { readonly order: StatedOrder; readonly day: string }[]
}

/** The time of each message by the date order that the whole file proves, or that a person `stated` where it proves none. */
export function resolveWhatsappTimes(
  headers: readonly WhatsappHeader[],
  texts: readonly string[],
  stated: StatedOrder | undefined,
): readonly ResolvedTime[] {
  const possible = findOrders(headers, texts)
  const orders = possible.length > 1 && stated !== undefined ? [orderOf(stated)] : possible
  return headers.map((header) => {
    const times = new Set(orders.map((order) => timeIn(order, header)))
    const [only] = times
    if (times.size === 1) return { time: only ?? null, readings: [] }
    // The first order of those that lead to one day stands for it.
    const days = new Map(orders.toReversed().map((order) => [dayIn(order, header.date), statedOf(order)]))
    const readings = [...days].toReversed().flatMap(([day, order]) => (day === null ? [] : [{ order, day }]))
    return { time: null, readings: header.clock === null ? [] : readings }
  })
}

function orderOf(stated: StatedOrder): Order {
  if (stated === 'day-first') return 'DMY'
  return stated === 'month-first' ? 'MDY' : 'short-YMD'
}

function statedOf(order: Order): StatedOrder {
  if (order === 'DMY') return 'day-first'
  return order === 'MDY' ? 'month-first' : 'year-first'
}

/** Orders that remain after: impossible dates, then names of media that carry their day, then messages going back in time. */
function findOrders(headers: readonly WhatsappHeader[], texts: readonly string[]): readonly Order[] {
  if (headers.some((header) => header.date[0] > 999)) return ['YMD']
  const isShort = headers.some((header) => header.date[2] < 100)
  const possible: readonly Order[] = isShort ? ['DMY', 'MDY', 'short-YMD'] : ['DMY', 'MDY']
  const dated = keepFewest(
    possible,
    (order) => headers.filter((header) => dayIn(order, header.date) === null).length,
  )
  if (dated.length === 1) return dated
  const named = keepFewest(
    dated,
    (order) =>
      headers.filter((header, index) => contradictsMedia(order, header.date, texts[index] ?? '')).length,
  )
  if (named.length === 1) return named
  const steps = named.map((order) => ({ order, back: countStepsBack(order, headers) }))
  const forward = steps.filter((step) => step.back === 0)
  return forward.length > 0 ? forward.map((step) => step.order) : named
}

function keepFewest(orders: readonly Order[], count: (order: Order) => number): readonly Order[] {
  const counts = orders.map(count)
  const fewest = Math.min(...counts)
  return orders.filter((_, index) => counts[index] === fewest)
}

/** `IMG-20230501-WA0001.jpg` and `00000012-PHOTO-2023-05-01-…` name the day on which it was sent or received. */
function contradictsMedia(order: Order, date: DateParts, text: string): boolean {
  const match =
    /(?:IMG|VID|AUD|PTT|DOC|STK)-(\d{4})(\d{2})(\d{2})-WA/.exec(text) ??
    /\d{8}-[A-Z]+-(\d{4})-(\d{2})-(\d{2})-\d{2}-\d{2}-\d{2}\./.exec(text)
  return match !== null && dayIn(order, date) !== `${match[1]}-${match[2]}-${match[3]}`
}

function countStepsBack(order: Order, headers: readonly WhatsappHeader[]): number {
  let count = 0
  let last = ''
  for (const header of headers) {
    const time = timeIn(order, header)
    if (time === null) continue
    if (time.slice(0, 16) < last) count += 1
    last = time.slice(0, 16)
  }
  return count
}

function timeIn(order: Order, header: WhatsappHeader): string | null {
  const [year, month, day] = partsIn(order, header.date)
  return year < firstYear || header.clock === null ? null : wallClock(year, month, day, header.clock)
}

function dayIn(order: Order, date: DateParts): string | null {
  const [year, month, day] = partsIn(order, date)
  return year < firstYear || year > 2099 ? null : wallClock(year, month, day, null)
}

function partsIn(order: Order, [a, b, c]: DateParts): DateParts {
  const full = (year: number) => (year < 100 ? 2000 + year : year)
  if (order === 'DMY') return [full(c), b, a]
  if (order === 'MDY') return [full(c), a, b]
  return [full(a), b, c]
}
