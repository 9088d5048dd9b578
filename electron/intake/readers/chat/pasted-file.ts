import type { DecodedText } from '../decode-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { pastedStyles } from './pasted-styles.ts'
import { readPastedChat } from './read-pasted-chat.ts'

/**
 * A conversation that somebody pasted into a text file.
 * Recognises: only what `readPastedChat` is certain of; anything less is shown to a person first, or stays a text.
 * Reads: sender, time and text of each message. Reports: what stands before the first one.
 */
export function readPastedFile(decoded: DecodedText): ChatReading | null {
  // To be certain, the first line must start a message; most texts are not read seven times over for that.
  const first = /\S[^\r\n]*/.exec(decoded.text)?.[0].trim() ?? ''
  if (!pastedStyles.some((style) => style.start(first) !== null)) return null
  const { certainty, messages, unplaced } = readPastedChat(decoded.text)
  if (certainty !== 'certain') return null
  return finishChat({ reader: 'pasted-chat', encoding: decoded.encoding, messages, unread: unplaced })
}
