/** A text whose UTF-8 bytes were written as one character each (Instagram, Messenger); any other text as it is. */
export function repairLatin1(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch (error) {
    // `fatal` answers bytes that are no UTF-8 with a TypeError: then the characters were meant.
    if (error instanceof TypeError) return text
    throw error
  }
}
