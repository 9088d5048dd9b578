import { asRecord, type JsonRecord, listIn, recordIn, textIn } from './json-record.ts'
import type { ZipFile } from './zip-entries.ts'

const maxListBytes = 64 * 1024 * 1024

/** The names behind Slack's ids. */
export type SlackNames = {
  /** Who said it, by name; by id where the export does not know one. */
  readonly sender: (record: JsonRecord) => string | null
  /** A channel's own name; for a direct conversation, whose folder is an id, those who take part. */
  readonly conversation: (folder: string) => string
}

export async function readSlackNames(files: readonly ZipFile[]): Promise<SlackNames> {
  const users = new Map<string, string>()
  for (const user of await readList(files, 'users.json')) {
    const id = textIn(user, 'id')
    const profile = recordIn(user, 'profile')
    const name =
      textIn(user, 'real_name') ??
      (profile === null ? null : textIn(profile, 'real_name')) ??
      textIn(user, 'name')
    if (id !== null && name !== null) users.set(id, name)
  }
  const direct = new Map<string, string>()
  for (const list of ['dms.json', 'mpims.json'])
    for (const conversation of await readList(files, list)) {
      const members = (listIn(conversation, 'members') ?? []).map((id) => users.get(String(id)) ?? String(id))
      const id = textIn(conversation, 'name') ?? textIn(conversation, 'id')
      if (id !== null && members.length > 0) direct.set(id, members.join('、'))
    }
  return {
    sender: (record) => senderOf(record, users),
    conversation: (folder) => direct.get(folder) ?? folder,
  }
}

function senderOf(record: JsonRecord, users: ReadonlyMap<string, string>): string | null {
  const id = textIn(record, 'user')
  const profile = recordIn(record, 'user_profile')
  const bot = recordIn(record, 'bot_profile')
  const named = id === null ? undefined : users.get(id)
  const own = profile === null ? null : textIn(profile, 'real_name')
  const robot = textIn(record, 'username') ?? (bot === null ? null : textIn(bot, 'name'))
  return named ?? own ?? robot ?? id ?? textIn(record, 'bot_id')
}

async function readList(files: readonly ZipFile[], name: string): Promise<readonly JsonRecord[]> {
  const file = files.find((one) => one.name === name || one.name.endsWith(`/${name}`))
  const bytes = file === undefined ? null : await file.read(maxListBytes)
  if (bytes === null) return []
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(value) ? value.map(asRecord).filter((one) => one !== null) : []
  } catch (error) {
    // A damaged list costs names, not messages: they keep their ids.
    if (error instanceof SyntaxError || error instanceof RangeError) return []
    throw error
  }
}
