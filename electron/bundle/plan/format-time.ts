import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { CandidateTime } from '../../../shared/model/time.ts'

const beijingOffsetMs = 8 * 3600 * 1000

/** Wall-clock date and minute in China, for the cover. */
export function formatNow(now: Date, language: Language): { date: string; time: string } {
  const iso = new Date(now.getTime() + beijingOffsetMs).toISOString()
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)]
  const date = language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : iso.slice(0, 10)
  return { date, time: iso.slice(11, 16) }
}

/** `2023-05-01T20:31:22` as `2023-05-01 20:31:22`, with the zone where the source states one. */
function formatWallClock(value: string, zone: string | null): string {
  const text = value.replace('T', ' ')
  return zone === null ? text : `${text} ${zone}`
}

type Told = Pick<CandidateTime, 'value' | 'zone' | 'certainty' | 'until'>

/** As sure as it was stated: `约 2023-05-01 20:31`, `2023-05-01 20:00 至 2023-05-01 21:00`. */
export function formatStated({ value, zone, certainty, until }: Told, words: BundleWords): string {
  if (certainty === 'about') return fillIn(words.aboutTime, { time: formatWallClock(value, zone) })
  if (certainty !== 'between' || until === undefined) return formatWallClock(value, zone)
  return fillIn(words.betweenTimes, {
    from: formatWallClock(value, null),
    until: formatWallClock(until, zone),
  })
}

/** `2023-05-01 20:31:22（文件名）`: never a time without saying where it comes from. */
export function formatCandidate(time: CandidateTime, words: BundleWords): string {
  const provenance = [words.timeSources[time.source], words.timeMeanings[time.meaning]]
  return fillIn(words.bracketed, {
    value: formatStated(time, words),
    words: provenance.filter((word) => word !== '').join(words.listSeparator),
  })
}
