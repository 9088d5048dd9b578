import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import { splitLines } from '../split-lines.ts'
import { blockText } from './block-text.ts'
import { parseChatTime } from './chat-time.ts'
import { makeMessage } from './make-message.ts'
import { type PastedStart, type PastedStyle, type PastedStyleName, pastedStyles } from './pasted-styles.ts'

export type PastedChat = {
  /** How the text was understood; null where nothing in it starts a message. */
  readonly style: PastedStyleName | null
  /** `certain`: hardly anything but a chat looks so. `likely`: show it to the person first. `unsure`: it may be any text. */
  readonly certainty: 'certain' | 'likely' | 'unsure'
  readonly messages: readonly ChatMessage[]
  readonly participants: readonly string[]
  /** Lines that belong to no message, by line. */
  readonly unplaced: readonly UnreadLine[]
}

type Draft = { readonly line: number; readonly start: PastedStart | null; lines: string[] }
type Attempt = {
  readonly style: PastedStyle
  readonly drafts: readonly Draft[]
  readonly unplaced: readonly UnreadLine[]
}

/** What a window says between messages; it stands on a line of its own. */
const notice =
  /^.{0,60}(?:撤回了一条消息|加入(?:了)?(?:本群|群聊)[。.]?|退出(?:了)?(?:本群|群聊)[。.]?|拍了拍.{0,40}|以下为新消息|以上是打招呼的内容)$/

/**
 * A conversation copied out of a window or typed by hand. Every way of starting a message is tried on the whole text, and
 * the one that explains it best is taken. `day` (`2023-05-01`) dates messages that only have a clock, where a person gives it.
 */
export function readPastedChat(text: string, day: string | null = null): PastedChat {
  const lines = splitLines(text)
  const attempts = pastedStyles
    .map((style) => placeLines(lines, style))
    .filter(({ drafts }) => startsOf(drafts).length > 0)
  const best = attempts.toSorted((one, other) => weigh(other) - weigh(one))[0]
  if (best === undefined) {
    const unplaced = lines.flatMap((line, index) => (line.trim() === '' ? [] : [unplacedLine(line, index)]))
    return { style: null, certainty: 'unsure', messages: [], participants: [], unplaced }
  }
  const messages = best.drafts.map((draft) => finishMessage(draft, day))
  const participants = [...new Set(startsOf(best.drafts).map(({ sender }) => sender))]
  return { style: best.style.name, certainty: judge(best), messages, participants, unplaced: best.unplaced }
}

function placeLines(lines: readonly string[], style: PastedStyle): Attempt {
  const drafts: Draft[] = []
  const unplaced: UnreadLine[] = []
  for (const [index, line] of lines.entries()) {
    const bare = line.trim()
    const isAfterBlank = (lines[index - 1] ?? '').trim() === ''
    // Without a time, only a blank line before it tells a name from a text that ends in a colon.
    const start = style.name === 'name-above' && !isAfterBlank ? null : style.start(bare)
    const last = drafts.at(-1)
    if (start !== null)
      drafts.push({ line: index + 1, start, lines: start.text === null ? [] : [start.text] })
    else if (isAfterBlank && notice.test(bare)) drafts.push({ line: index + 1, start: null, lines: [line] })
    else if (last !== undefined) last.lines.push(line)
    else if (bare !== '') unplaced.push(unplacedLine(line, index))
  }
  return { style, drafts, unplaced }
}

function unplacedLine(text: string, index: number): UnreadLine {
  return { line: index + 1, text, reason: 'line-before-first-message' }
}

function startsOf(drafts: readonly Draft[]): readonly PastedStart[] {
  return drafts.flatMap(({ start }) => start ?? [])
}

const certainties = ['unsure', 'likely', 'certain'] as const

/** A surer style before a less sure one, then the one with more messages. */
function weigh(attempt: Attempt): number {
  const dated = startsOf(attempt.drafts).filter(({ time }) => time !== null).length
  return certainties.indexOf(judge(attempt)) * 1e9 + startsOf(attempt.drafts).length * 1000 + dated
}

function judge({ style, drafts, unplaced }: Attempt): PastedChat['certainty'] {
  const starts = startsOf(drafts)
  const names = new Set(starts.map(({ sender }) => sender))
  const isWhole = unplaced.length === 0 && starts.length >= 2
  const isDated = starts.every(({ time }) => time !== null)
  const hasDialogue = names.size >= 2 && starts.length > names.size
  const isFilled = drafts.every(({ lines }) => lines.some((line) => line.trim() !== ''))
  // Entries of a log are dated too, but have nothing under them.
  if (style.isTimed && isDated) return isWhole && isFilled ? 'certain' : 'likely'
  if (style.isTimed) return starts.length >= 2 ? 'likely' : 'unsure'
  if (style.name === 'name-inline')
    return isWhole && hasDialogue && isMostlyStarts(drafts) ? 'likely' : 'unsure'
  if (isWhole && hasDialogue && isFilled) return 'certain'
  return starts.length >= 2 && isFilled ? 'likely' : 'unsure'
}

/** A text of which many lines name nobody is prose with colons in it. */
function isMostlyStarts(drafts: readonly Draft[]): boolean {
  const lineCount = drafts.reduce(
    (sum, { lines }) => sum + lines.filter((line) => line.trim() !== '').length,
    0,
  )
  return drafts.length >= lineCount * 0.6
}

function finishMessage({ line, start, lines }: Draft, day: string | null): ChatMessage {
  const clock = start?.clock ?? null
  const time = start?.time ?? (clock === null || day === null ? null : parseChatTime(`${day} ${clock}`))
  const moment = time === null ? null : { time, zone: null }
  return makeMessage({ line, moment, clock, sender: start?.sender ?? null, text: blockText(lines) })
}
