import type { CDPSession } from 'playwright-core'

/** How the Enter that takes a word reaches the page, by system and browser. */
const endings = [
  /** Chromium: the Enter comes while the word is still open, and says so. */
  'enter-while-open',
  /** Windows and Linux: the same with the key code that all keys of an input method have. */
  'process-while-open',
  /** Safari: the word is closed first; only the key code tells that this Enter belonged to it. */
  'process-after-close',
] as const
const words = [
  ['zhi fu', '支付'],
  ['dian ka', '点卡'],
  ['tui kuan', '退款'],
  ['mai jia', '卖家'],
  ['ding dan', '订单'],
  ['ke fu', '客服'],
  ['zheng ju', '证据'],
  ['tou su', '投诉'],
  ['duan xin', '短信'],
  ['cha shou', '查收'],
] as const

/** Ten words, each taken with an Enter in three ways. */
export const compositions = words.flatMap(([typed, word]) =>
  endings.map((ending) => ({ typed, word, ending })),
)
export const composedText = compositions.map(({ word }) => word).join('')

/** Types a word the way an input method does: letters under way, then the word that an Enter takes. */
export async function composeWord(
  session: CDPSession,
  { typed, word, ending }: (typeof compositions)[number],
): Promise<void> {
  const enter = (keyCode: number) => ({
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: keyCode,
    nativeVirtualKeyCode: keyCode,
  })
  const end = typed.length
  await session.send('Input.imeSetComposition', { text: typed, selectionStart: end, selectionEnd: end })
  if (ending === 'process-after-close') await session.send('Input.insertText', { text: word })
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    ...enter(ending === 'enter-while-open' ? 13 : 229),
  })
  if (ending !== 'process-after-close') await session.send('Input.insertText', { text: word })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter(13) })
}
