import type { DecodedText } from '../decode-text.ts'
import type { ChatReading } from './finish-chat.ts'
import { readImessageTxt } from './imessage-txt.ts'
import { readLineTxt } from './line-txt.ts'
import { readQqExporterTxt } from './qq-exporter-txt.ts'
import { readQqTxt } from './qq-txt.ts'
import { readChatCsv } from './read-chat-csv.ts'
import { readChatJson } from './read-chat-json.ts'
import { readSmsXml } from './sms-xml.ts'
import { readWechatExporterTxt } from './wechat-exporter-txt.ts'
import { readWechatMail } from './wechat-mail.ts'

/** Chats that a text shows beyond doubt, by a sentence, a heading or its records. */
export function readChatText(decoded: DecodedText): ChatReading | null {
  return (
    readChatJson(decoded) ??
    readSmsXml(decoded) ??
    readChatCsv(decoded) ??
    readWechatMail(decoded) ??
    readQqTxt(decoded) ??
    readQqExporterTxt(decoded) ??
    readLineTxt(decoded) ??
    readWechatExporterTxt(decoded) ??
    readImessageTxt(decoded)
  )
}
