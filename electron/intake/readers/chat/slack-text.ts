import type { ChatMessage } from '../../../../shared/model/message.ts'
import { type JsonRecord, recordIn, recordsIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { momentOfEpoch } from './moment.ts'
import type { SlackNames } from './slack-names.ts'

/** What the workspace itself says: who came and went, topics, pins. */
const system =
  /^(?:channel_|group_|mpim_|bot_add|bot_remove|pinned_item|unpinned_item|reminder_|huddle|sh_room|joiner_|app_conversation)/

type Place = {
  readonly line: number
  readonly conversation: string
  readonly names: SlackNames
  readonly parents: ReadonlyMap<string, string>
}

/** Null for a record without a `ts`. */
export function readSlackMessage(
  record: JsonRecord,
  { line, conversation, names, parents }: Place,
): ChatMessage | null {
  const ts = textIn(record, 'ts')
  const moment = ts === null ? null : momentOfEpoch(Number(ts) * 1000)
  if (moment === null) return null
  const subtype = textIn(record, 'subtype') ?? ''
  const text = wordSlackText(record)
  if (system.test(subtype))
    return makeMessage({ line, moment, sender: null, kind: 'system', text, conversation })
  const thread = textIn(record, 'thread_ts')
  const quoted = thread === null || thread === ts ? null : (parents.get(thread) ?? null)
  const base = { line, moment, sender: names.sender(record), text, conversation, quoted }
  if (subtype === 'tombstone') return makeMessage({ ...base, kind: 'recalled' })
  const [file] = filesOf(record)
  return file === undefined ? makeMessage(base) : makeMessage({ ...base, kind: 'media', mediaName: file })
}

/** The text, with what is attached to it where there is no text or it does not name it. */
export function wordSlackText(record: JsonRecord): string {
  const text = textIn(record, 'text') ?? ''
  const attached = recordsIn(record, 'attachments').flatMap(
    (one) => textIn(one, 'text') ?? textIn(one, 'fallback') ?? textIn(one, 'title') ?? [],
  )
  const files = filesOf(record).filter((name) => !text.includes(name))
  return [text, ...attached, ...files.map((name) => `[${name}]`)].filter((part) => part !== '').join('\n')
}

function filesOf(record: JsonRecord): readonly string[] {
  const one = recordIn(record, 'file')
  const files = one === null ? recordsIn(record, 'files') : [one]
  return files.flatMap((file) => textIn(file, 'name') ?? textIn(file, 'title') ?? [])
}
