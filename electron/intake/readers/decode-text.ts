/** `replaced` counts the bytes or sequences that stand as U+FFFD in `text` because they could not be decoded. */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncoding
  readonly replaced: number
}
export type TextEncoding = 'utf-8' | 'utf-8-sig' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Text of a file that names no encoding: byte order mark, then strict UTF-8, then GB18030. Null for binary bytes.
 * A UTF-8 file with a few damaged bytes stays UTF-8 (as GB18030 every character of it would turn to noise).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = decodeMarked(bytes)
  if (marked !== null) return marked
  if (looksBinary(bytes)) return null
  const strict = decodeStrictly(bytes, 'utf-8')
  if (strict !== null) return { text: strict, encoding: 'utf-8', replaced: 0 }
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const broken = countReplaced(lossy)
  if (countWide(lossy) > broken) return { text: lossy, encoding: 'utf-8', replaced: broken }
  const chinese = new TextDecoder('gb18030').decode(bytes)
  const replaced = countReplaced(chinese)
  return replaced > chinese.length * 0.3 ? null : { text: chinese, encoding: 'gb18030', replaced }
}

/** The text under an encoding label of the file itself (`<meta charset>`); null where the label is unknown. */
export function decodeAs(
  bytes: Uint8Array,
  label: string,
): { text: string; encoding: string; replaced: number } | null {
  try {
    const decoder = new TextDecoder(/^(gb2312|gbk|x-gbk)$/i.test(label) ? 'gb18030' : label)
    const text = decoder.decode(bytes)
    return { text, encoding: decoder.encoding, replaced: countReplaced(text) }
  } catch (error) {
    // The encoding standard answers an unknown label with a RangeError; anything else is a bug.
    if (error instanceof RangeError) return null
    throw error
  }
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeWith(bytes, 'utf-8', 'utf-8-sig')
  if (first === 0xff && second === 0xfe) return decodeWith(bytes, 'utf-16le', 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeWith(bytes, 'utf-16be', 'utf-16be')
  return null
}

function decodeWith(bytes: Uint8Array, label: string, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(label).decode(bytes)
  return { text, encoding, replaced: countReplaced(text) }
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    // `fatal` answers malformed bytes with a TypeError.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Text has next to no control characters; a damaged text may have one or two. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls += 1
  }
  return controls > Math.max(2, bytes.length * 0.01)
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

function countWide(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f && unit !== 0xfffd) count += 1
  }
  return count
}
