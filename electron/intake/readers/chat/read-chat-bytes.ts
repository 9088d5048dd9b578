import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import type { ChatReading } from './finish-chat.ts'
import { readImessageHtml } from './imessage-html.ts'
import { readQqMht } from './qq-mht.ts'
import { readChatZip } from './read-chat-zip.ts'

/** Chats inside a page or an archive, known by their bytes. */
export async function readChatBytes(
  bytes: Uint8Array,
  dateOrder?: KeptAnswers['dateOrder'],
): Promise<ChatReading | null> {
  return (await readChatZip(bytes, dateOrder)) ?? readQqMht(bytes) ?? readImessageHtml(bytes)
}
