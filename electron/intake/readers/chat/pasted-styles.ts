import { chatTime, parseChatTime } from './chat-time.ts'

/** The start of a message as it stands in a pasted text; `text` is what follows on the same line, null where that begins below. */
export type PastedStart = {
  readonly sender: string
  readonly time: string | null
  readonly clock: string | null
  readonly text: string | null
}
export type PastedStyle = {
  readonly name: PastedStyleName
  /** Whether its starts show a time, which hardly any other text does. */
  readonly isTimed: boolean
  readonly start: (line: string) => PastedStart | null
}
export type PastedStyleName =
  | 'name-time'
  | 'name-bracket-time'
  | 'time-name'
  | 'time-inline'
  | 'arrow-name'
  | 'name-above'
  | 'name-inline'

const name = String.raw`(\S(?:.{0,58}\S)?)`
const clock = String.raw`(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)`
const nameTime = new RegExp(`^${name}\\s+(${chatTime})$`, 'i')
const nameClock = new RegExp(`^${name}\\s{1,2}${clock}$`, 'i')
const bracketTime = new RegExp(`^${name}, \\[([^\\[\\]]*\\d{1,2}:\\d{2}[^\\[\\]]*)\\]$`)
const timeName = new RegExp(`^(${chatTime})\\s+${name}$`, 'i')
/** What follows a time in a log or a subtitle is no name. */
const noName = '(?!(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE)\\b|[.:：]|.*-->)'
const timeInline = new RegExp(
  `^[\\[(（【]?(${chatTime})[\\])）】]?[,，]?\\s*${noName}${name}?[:：]\\s?(.*)$`,
  'i',
)
const clockInline = new RegExp(`^[\\[(（【]?${clock}[\\])）】]?\\s*${noName}${name}?[:：]\\s?(.*)$`, 'i')
const arrowName = /^[<>] (\S.{0,38}?)[:：]$/
const nameAbove = /^(\S.{0,38}?)[:：]$/
/** A name has no sentence in it, and `https:` is none. */
const nameInline =
  /^([^\s:：。，！？,!?"“”/\\|=#*{}[\]<>]{1,20}(?: [^\s:：。，！？,!?"“”/\\|=#*{}[\]<>]{1,20})?)[:：]\s?(.+)$/

/** What is copied out of the windows of WeChat, QQ and Telegram, and what people type. */
export const pastedStyles: readonly PastedStyle[] = [
  { name: 'name-time', isTimed: true, start: startWithNameTime },
  { name: 'name-bracket-time', isTimed: true, start: startWithBracket },
  { name: 'time-name', isTimed: true, start: startWithTime },
  { name: 'time-inline', isTimed: true, start: startInline },
  { name: 'arrow-name', isTimed: false, start: (line) => startWithName(arrowName.exec(line)) },
  { name: 'name-above', isTimed: false, start: (line) => startWithName(nameAbove.exec(line)) },
  { name: 'name-inline', isTimed: false, start: (line) => startNameInline(nameInline.exec(line)) },
]

/** WeChat on a Mac: `name 2022/11/17 21:07`; QQ of today: `name 21:07:33`. */
function startWithNameTime(line: string): PastedStart | null {
  const dated = nameTime.exec(line)
  const time = dated === null ? null : parseChatTime(dated[2] ?? '')
  if (dated !== null && time !== null) return { sender: dated[1] ?? '', time, clock: null, text: null }
  const match = nameClock.exec(line)
  return match === null ? null : { sender: match[1] ?? '', time: null, clock: match[2] ?? null, text: null }
}

/** Telegram on Windows: `name, [2022-11-22 5:05]`; other orders of the date keep it as the clock. */
function startWithBracket(line: string): PastedStart | null {
  const match = bracketTime.exec(line)
  if (match === null) return null
  const time = parseChatTime(match[2] ?? '')
  return { sender: match[1] ?? '', time, clock: time === null ? (match[2] ?? null) : null, text: null }
}

function startWithTime(line: string): PastedStart | null {
  const match = timeName.exec(line)
  const time = match === null ? null : parseChatTime(match[1] ?? '')
  return match === null || time === null
    ? null
    : { sender: match.at(-1) ?? '', time, clock: null, text: null }
}

/** `[2022/11/17 21:07] name: text`, `21:07 name：text`. */
function startInline(line: string): PastedStart | null {
  const dated = timeInline.exec(line)
  const time = dated === null ? null : parseChatTime(dated[1] ?? '')
  if (dated !== null && time !== null && dated.at(-2) !== undefined)
    return { sender: dated.at(-2) ?? '', time, clock: null, text: dated.at(-1) ?? '' }
  const match = clockInline.exec(line)
  if (match?.[2] === undefined) return null
  return { sender: match[2], time: null, clock: match[1] ?? null, text: match[3] ?? '' }
}

function startWithName(match: RegExpExecArray | null): PastedStart | null {
  return match === null ? null : { sender: match[1] ?? '', time: null, clock: null, text: null }
}

function startNameInline(match: RegExpExecArray | null): PastedStart | null {
  return match === null ? null : { sender: match[1] ?? '', time: null, clock: null, text: match[2] ?? '' }
}
