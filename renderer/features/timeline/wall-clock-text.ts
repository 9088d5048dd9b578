import type { Language } from '../../../shared/model/language.ts'

/** A wall-clock value (`2023-05`, `2023-05-01T20:13:05`) taken apart; nothing is converted. */
export type WallParts = {
  readonly year: number
  readonly month: number
  readonly day: number | null
  /** `20:13:05` as precisely as it is written, up to the second. */
  readonly clock: string | null
}

export function wallParts(value: string): WallParts {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))]
  const day = value.length >= 10 ? Number(value.slice(8, 10)) : null
  return { year, month, day, clock: value.length > 11 ? value.slice(11, 19) : null }
}

/** `5月1日`, `May 1`; of a month `2023年5月`, `May 2023`. */
export function showDate({ year, month, day }: WallParts, language: Language, withYear = false): string {
  const date = Date.UTC(year, month - 1, day ?? 1)
  const isYearShown = withYear || day === null
  return format(language, {
    ...(isYearShown && { year: 'numeric' }),
    month: language === 'zh' ? 'long' : 'short',
    ...(day !== null && { day: 'numeric' }),
  }).format(date)
}

/** `2023年5月1日 星期一`, `Monday, May 1, 2023`: the heading of a day. */
export function showDayHeading(value: string, language: Language): string {
  const { year, month, day } = wallParts(value)
  const date = Date.UTC(year, month - 1, day ?? 1)
  const long = format(language, {
    year: 'numeric',
    month: 'long',
    ...(day !== null && { day: 'numeric' }),
  }).format(date)
  if (day === null) return long
  const weekday = format(language, { weekday: 'long' }).format(date)
  return language === 'zh' ? `${long} ${weekday}` : `${weekday}, ${long}`
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** The parts stand for themselves: put in as UTC and read out as UTC. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}
