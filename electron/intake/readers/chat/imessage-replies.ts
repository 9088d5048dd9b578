import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { blockText } from './block-text.ts'
import { makeMessage } from './make-message.ts'

export type ImessageDraft = {
  readonly line: number
  readonly time: string | null
  /** How far it is indented: 0 in its own place, more under what it answers. */
  readonly depth: number
  readonly parent: ImessageDraft | null
  readonly isAnnouncement: boolean
  /** `(Read by you after 5 seconds)`, which stands beside the time and is kept under the text. */
  readonly receipt: string | null
  /** The first picture or film that the page shows; a text only has its path on a line. */
  readonly file: string | null
  sender: string | null
  lines: string[]
}

const answered = /^This message responded to an earlier message\.$/
const fileName =
  /^(?:\S.*[\\/])?([^\\/\n]+\.(?:jpe?g|heic|png|gif|webp|mov|mp4|m4a|caf|amr|mp3|pdf|vcf|zip|docx?|xlsx?|txt))$/i

/** Each answer once, in its own place and with what it answers; one that stands only under another message stays there. */
export function finishImessages(drafts: readonly ImessageDraft[]): {
  readonly messages: readonly ChatMessage[]
  readonly notes: readonly ReadingNote[]
} {
  const inPlace = new Map<string, ImessageDraft>()
  for (const draft of drafts) if (draft.depth === 0) inPlace.set(keyOf(draft), draft)
  const answers = new Map<ImessageDraft, ImessageDraft>()
  const repeated = new Set<ImessageDraft>()
  for (const draft of drafts) {
    const own = draft.depth === 0 ? undefined : inPlace.get(keyOf(draft))
    if (own === undefined) continue
    repeated.add(draft)
    if (draft.parent !== null) answers.set(own, draft.parent)
  }
  const messages = drafts
    .filter((draft) => !repeated.has(draft))
    .map((draft) => finishMessage(draft, answers.get(draft) ?? draft.parent))
  const [first] = repeated
  const note = { code: 'chat-repeated', params: { count: repeated.size, line: first?.line ?? 0 } }
  return { messages, notes: repeated.size === 0 ? [] : [note] }
}

function keyOf(draft: ImessageDraft): string {
  return JSON.stringify([draft.time, draft.sender, bodyOf(draft)])
}

/** Without the sentence that only stands in an answer's own place. */
function bodyOf(draft: ImessageDraft): string {
  return blockText(draft.lines.filter((line) => !answered.test(line.trim())))
}

function finishMessage(draft: ImessageDraft, parent: ImessageDraft | null): ChatMessage {
  const { line, time, isAnnouncement } = draft
  const moment = time === null ? null : { time, zone: null }
  const text = blockText([...draft.lines, ...(draft.receipt === null ? [] : [draft.receipt])])
  if (isAnnouncement) return makeMessage({ line, moment, sender: null, text })
  const quoted = parent === null ? null : `${parent.sender ?? ''}: ${bodyOf(parent)}`
  const file = draft.file ?? draft.lines.flatMap((one) => fileName.exec(one.trim())?.[1] ?? [])[0]
  const base = { line, moment, sender: draft.sender, text, quoted }
  return file === undefined ? makeMessage(base) : makeMessage({ ...base, kind: 'media', mediaName: file })
}
