import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { countWhere } from './chat-notes.ts'

/** Media that messages name and that is not among the files of the export. */
export function noteMissingMedia(
  messages: readonly ChatMessage[],
  files: ReadonlySet<string>,
): readonly ReadingNote[] {
  const names = new Set([...files].map(plainName))
  const isMissing = ({ mediaName }: ChatMessage) => mediaName !== null && !names.has(plainName(mediaName))
  const missing = countWhere(messages, isMissing)
  const name = messages.find(isMissing)?.mediaName
  if (missing === null || name === undefined || name === null) return []
  return [{ code: 'chat-media-missing', params: { ...missing, name } }]
}

/** Names are compared by their last part and without case or direction marks: Windows and phones differ in them. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name
  return last
    .replace(/[\u200e\u200f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}
