import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PagePlan, TranscriptMessage } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { toBeijingTime } from '../../../shared/rules/beijing-time.ts'
import { restedLines } from './rested-lines.ts'

/** One table of Typst holds no more than this: very long ones are slow to lay out. */
const messagesPerTable = 200

/** The chat in the file's order, one table a day; text is verbatim. */
export function planTranscript(item: Item, snapshot: CaseSnapshot, words: BundleWords): readonly PagePlan[] {
  const rested = restedLines(item, snapshot)
  const tables: { day: string; messages: TranscriptMessage[] }[] = []
  for (const message of snapshot.messages) {
    if (message.itemId !== item.id) continue
    const day = dayOf(message, words)
    const last = tables.at(-1)
    if (last === undefined || last.day !== day || last.messages.length >= messagesPerTable) {
      tables.push({ day, messages: [toTranscript(message, rested)] })
    } else last.messages.push(toTranscript(message, rested))
  }
  return tables.map((table): PagePlan => ({ type: 'transcript', ...table }))
}

/** Moments that the file tells in another zone are told in Beijing's, as on the timeline, and the heading says so. */
function dayOf({ time, zone }: Message, words: BundleWords): string {
  if (time === null) return words.undatedDay
  const told = toBeijingTime({ time, zone })
  const day = told.time.slice(0, 10)
  return told.zone === zone || zone === null ? day : fillIn(words.beijingDay, { day, zone })
}

function clockOf({ time, zone, precision }: Message): string {
  return time === null || precision === 'day' ? '' : toBeijingTime({ time, zone }).time.slice(11, 19)
}

function toTranscript(message: Message, rested: ReadonlySet<number>): TranscriptMessage {
  return {
    time: clockOf(message),
    sender: message.sender ?? '',
    text: message.text,
    isSystem: message.kind === 'system' || message.sender === null,
    isMarked: rested.has(message.line),
  }
}
