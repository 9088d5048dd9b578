import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import { asRecord, type JsonRecord, wordJson } from './json-record.ts'

export type ReadRecords = {
  readonly messages: readonly ChatMessage[]
  readonly unread: readonly UnreadLine[]
}

/**
 * Each record becomes a message or, where `read` gives null, an unread line; `before` records stand in front of them. A
 * message without a word is listed too: what its record holds is of a kind that nobody has met yet.
 */
export function readRecords(
  records: readonly unknown[],
  before: number,
  read: (record: JsonRecord, line: number) => ChatMessage | null,
): ReadRecords {
  const messages: ChatMessage[] = []
  const unread: UnreadLine[] = []
  for (const [index, value] of records.entries()) {
    const line = before + index + 1
    const record = asRecord(value)
    const message = record === null ? null : read(record, line)
    if (message !== null) messages.push(message)
    const isEmpty = message?.kind === 'text' && message.text.trim() === ''
    // A record that holds further messages comes of brackets that were lost.
    const holdsMore = record !== null && Array.isArray(record.messages)
    if (message !== null && !isEmpty && !holdsMore) continue
    const reason = message === null ? 'record-not-a-message' : 'record-without-text'
    unread.push({ line, text: wordJson(value), reason })
  }
  return { messages, unread }
}

/** Whether most of the first records look as expected: one damaged record does not make it another format. */
export function areRecords(
  records: readonly unknown[],
  isExpected: (record: JsonRecord) => boolean,
): boolean {
  const first = records.slice(0, 20)
  const fitting = first.filter((value) => {
    const record = asRecord(value)
    return record !== null && isExpected(record)
  })
  return fitting.length > first.length / 2
}
