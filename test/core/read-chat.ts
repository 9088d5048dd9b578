import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { ChatMessage } from '../../shared/model/message.ts'
import type { ChatFile } from '../fixtures/readers/chats/chat-file.ts'

/** Reads a file as intake does; throws when it is not read as a chat. */
export async function readChat(file: ChatFile) {
  const reading = await readEvidence(file)
  if (reading?.type !== 'chat')
    throw new Error(`${file.fileName} was read as ${reading?.reader ?? 'nothing'}`)
  return reading
}

/** Only the named fields of each message, so that a test shows what it is about. */
export function pick<K extends keyof ChatMessage>(messages: readonly ChatMessage[], ...keys: readonly K[]) {
  return messages.map((message) => keys.map((key) => message[key]))
}
