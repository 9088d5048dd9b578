import { type Clock, dayPart, toDayClock } from './day-clock.ts'

/** The start of a message: three numbers of a date in the file's own order, a clock, and what follows. */
export type WhatsappHeader = { readonly date: DateParts; readonly clock: Clock | null; readonly rest: string }
export type DateParts = readonly [number, number, number]

const date = String.raw`(\d{1,4})(?:[./-]|年)\s?(\d{1,2})(?:[./-]|月)\s?(\d{1,4})[日.]?`
const period = `(${dayPart})?`
const clock = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s?([ap]\.?\s?m\.?)?`
const iosShape = new RegExp(`^\\[${date},?\\s*${period}\\s?${clock}\\] ?([\\s\\S]*)$`, 'i')
const androidShape = new RegExp(`^${date},?\\s+${period}\\s?${clock} [-–—] ([\\s\\S]*)$`, 'i')

/** Marks that WhatsApp sets before a line and inside a time (U+200E, U+202F); they only matter to the layout. */
const directionMarks = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/

export function parseWhatsappHeader(line: string): WhatsappHeader | null {
  if (line.length === 0) return null
  const bare = line.replace(directionMarks, '')
  const first = bare.charCodeAt(0)
  if (first !== 0x5b && !(first >= 0x30 && first <= 0x39)) return null
  const head = bare.slice(0, 48).replace(/[\u202f\u00a0\u2009]/g, ' ') + bare.slice(48)
  const match = iosShape.exec(head) ?? androidShape.exec(head)
  if (match === null) return null
  const [, a, b, c, word, hour, minute, second, half = '', rest = ''] = match
  const time: Clock = [Number(hour), Number(minute), second === undefined ? null : Number(second)]
  return {
    date: [Number(a), Number(b), Number(c)],
    clock: toDayClock(time, word ?? half),
    rest: bare.slice(bare.length - rest.length),
  }
}
