import type { CandidateTime, TimeMeaning } from '../model/time.ts'
import { formatWallClock, type WallClock } from './wall-clock.ts'

const date = String.raw`(?<year>\d{4})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})`
const half = '(?<half>AM|PM|上午|下午)'
const time = String.raw`(?:${half}\s?)?(?<hour>\d{1,2})[-.:_]?(?<minute>\d{2})[-.:_]?(?<second>\d{2})(?:[-_.]?(?<millisecond>\d{3}))?(?!\d)(?:\s?${half.replace('half', 'halfAfter')}\b)?`
const between = '(?:[-_ T]| at )?'

/** One habit of naming: `pattern` must match from the beginning of the name. */
type NamePattern = {
  readonly pattern: RegExp
  readonly meaning: TimeMeaning
  readonly zone: 'UTC' | null
  readonly epoch?: 'seconds' | 'milliseconds'
}

// The words before the digits decide: digits alone are too often an order number.
const patterns: readonly NamePattern[] = [
  { pattern: /^mmexport(?<epoch>\d{13})(?!\d)/i, meaning: 'saved', zone: 'UTC', epoch: 'milliseconds' },
  { pattern: /^wx_camera_(?<epoch>\d{13})(?!\d)/i, meaning: 'captured', zone: 'UTC', epoch: 'milliseconds' },
  {
    pattern: /^企业微信截图_(?<epoch>\d{10})\d{4}(?!\d)/,
    meaning: 'captured',
    zone: 'UTC',
    epoch: 'seconds',
  },
  { pattern: /^(?<epoch>\d{13})$/, meaning: 'captured', zone: 'UTC', epoch: 'milliseconds' },
  { pattern: dated('PXL_', time), meaning: 'captured', zone: 'UTC' },
  {
    pattern: dated('(?:微信图片|WeChat Image|QQ图片|QQ Image)[_ ]?', time),
    meaning: 'saved',
    zone: null,
  },
  {
    pattern: dated('WhatsApp (?:Image|Video|Audio|Ptt|图片|图像|视频) ', time),
    meaning: 'saved',
    zone: null,
  },
  { pattern: dated('(?:photo|video|audio)_', time), meaning: 'saved', zone: null },
  {
    pattern: /^(?:IMG|VID|AUD|PTT|DOC|STK)-(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})-WA\d+/i,
    meaning: 'saved',
    zone: null,
  },
  {
    pattern: new RegExp(
      String.raw`^ScreenRecording_(?<month>\d{2})-(?<day>\d{2})-(?<year>\d{4})(?:[ _-]${time}|(?!\d))`,
      'i',
    ),
    meaning: 'captured',
    zone: null,
  },
  {
    pattern: dated(
      '(?:Screen[ _-]?shots?|Screen[ _-]?record(?:er|ing)?|Record|Capture|截屏|截图|屏幕截图|屏幕快照|屏幕录制|录屏|通话录音|录音|微信截图|WeChat Screenshot|QQ截图|QQ录屏|Snipaste|Snip|S?VID|MV_?IMG|IMG|PANO|BURST|CameraCapture)(?: from)?[-_ ]?',
      time,
    ),
    meaning: 'captured',
    zone: null,
  },
  // Samsung's camera names nothing but the time; its separator is what tells it from an order number.
  {
    pattern:
      /^(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})_(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?!\d)/,
    meaning: 'captured',
    zone: null,
  },
]

function dated(prefix: string, timePattern: string): RegExp {
  return new RegExp(`^${prefix}${date}${between}${timePattern}`, 'i')
}

/** The time that a device or messenger wrote into a file name, or null. */
export function readFileNameTime(fileName: string): CandidateTime | null {
  // macOS puts a narrow no-break space before AM and PM; copies are called `name (1).png`.
  const name = fileName
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
  for (const { pattern, meaning, zone, epoch } of patterns) {
    const groups = pattern.exec(name)?.groups
    if (groups === undefined) continue
    const stated = epoch === undefined ? fromParts(groups) : fromEpoch(Number(groups.epoch), epoch)
    if (stated === null) continue
    return { ...stated, source: 'fileName', zone, meaning, detail: fileName }
  }
  return null
}

function fromParts(groups: Partial<Record<string, string>>): Stated | null {
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]))
  const hour = number('hour')
  const halfOfDay = groups.half ?? groups.halfAfter
  const parts = {
    hour: to24Hours(hour, halfOfDay),
    minute: number('minute'),
    second: number('second'),
    millisecond: number('millisecond'),
  }
  const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  const clock: WallClock = {
    year: number('year') ?? 0,
    month: number('month') ?? 0,
    day: number('day') ?? 0,
    ...known,
  }
  return formatWallClock(clock)
}

type Stated = Pick<CandidateTime, 'value' | 'precision'>

function to24Hours(hour: number | undefined, halfOfDay: string | undefined): number | undefined {
  if (hour === undefined || halfOfDay === undefined || hour > 12) return hour
  const isAfternoon = halfOfDay === '下午' || halfOfDay.toUpperCase() === 'PM'
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

/** Phones wrote no such names before 2009; the upper bound keeps order numbers out. */
const earliestMs = Date.UTC(2009, 0, 1)
const latestMs = Date.UTC(2100, 0, 1)

function fromEpoch(count: number, unit: 'seconds' | 'milliseconds'): Stated | null {
  const milliseconds = unit === 'seconds' ? count * 1000 : count
  if (milliseconds < earliestMs || milliseconds >= latestMs) return null
  const iso = new Date(milliseconds).toISOString()
  return unit === 'seconds'
    ? { value: iso.slice(0, 19), precision: 'second' }
    : { value: iso.slice(0, 23), precision: 'millisecond' }
}
