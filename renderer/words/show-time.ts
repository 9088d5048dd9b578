import type { CandidateTime } from '../../shared/model/time.ts'
import type { TimeWord } from './time-words.ts'

type Shown = Pick<CandidateTime, 'value' | 'zone' | 'certainty' | 'until'>
type TimeText = (key: TimeWord, values?: Readonly<Record<string, string>>) => string

/** `2023-05-01 20:31`, with the zone where the source states one. Wall clock as it was read, never converted. */
function showWallClock(value: string, zone: string | null, words: TimeText): string {
  const text = value.replace('T', ' ')
  if (zone === null) return text
  if (zone === '+08:00') return `${text} ${words('beijing')}`
  return `${text} ${zone === '+00:00' ? 'UTC' : zone}`
}

/** The same with how sure it is: `约 2023-05-05`, `2023-05-01 至 2023-05-03`. */
export function showTime(time: Shown, words: TimeText): string {
  const value = showWallClock(time.value, time.zone, words)
  if (time.certainty === 'about') return words('about', { time: value })
  if (time.certainty === 'between' && time.until !== undefined) {
    return words('between', {
      time: time.value.replace('T', ' '),
      until: showWallClock(time.until, time.zone, words),
    })
  }
  return value
}

/** `文件名`, `EXIF · 修改时间`: where it was found and what it says. */
export function showTimeSource(time: Pick<CandidateTime, 'source' | 'meaning'>, words: TimeText): string {
  const source = words(time.source)
  if (time.source === 'fileSystem' || (time.meaning !== 'saved' && time.meaning !== 'modified')) return source
  return `${source} · ${words(time.meaning)}`
}
