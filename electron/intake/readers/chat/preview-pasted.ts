import type { PastedPreview } from '../../../../shared/contract/reading-contract.ts'
import { readPastedText } from './pasted-text.ts'
import { readPastedChat } from './read-pasted-chat.ts'

const shownMessages = 50
const shownLines = 20

/** How a pasted text reads as a conversation: exactly what taking it in would keep. */
export function previewPasted(text: string, day: string | null): PastedPreview {
  const chat = readPastedText({ text, encoding: 'utf-8', replaced: 0 }, { day })
  const messages = chat?.messages ?? []
  const unplaced = chat?.unread ?? []
  return {
    certainty:
      chat === null || chat.reader === 'pasted-chat' ? readPastedChat(text, day).certainty : 'certain',
    messageCount: messages.length,
    undatedCount: messages.filter(({ time }) => time === null).length,
    participants: [...new Set(messages.flatMap(({ sender }) => sender ?? []))],
    first: messages.slice(0, shownMessages),
    unplacedCount: unplaced.length,
    firstUnplaced: unplaced.slice(0, shownLines),
    needsDay: messages.some(({ time, clock }) => time === null && clock !== undefined),
  }
}
