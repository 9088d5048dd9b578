import type { DecodedText } from '../decode-text.ts'
import type { ChatReading } from './finish-chat.ts'
import { readChatCsv } from './read-chat-csv.ts'
import { readChatJson } from './read-chat-json.ts'
import { readWechatMail } from './wechat-mail.ts'

/** Chats that a text shows beyond doubt, by a sentence, a heading or its records. */
export function readChatText(decoded: DecodedText): ChatReading | null {
  return readChatJson(decoded) ?? readChatCsv(decoded) ?? readWechatMail(decoded)
}
