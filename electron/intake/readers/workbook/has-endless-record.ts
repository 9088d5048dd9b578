/** MS-XLS 2.4.105 ExternSheet, and how long a record's own head is. */
const externSheet = 0x17
const headBytes = 4

/**
 * Whether the stream of an old workbook has a list of sheets without even its length. The library that reads workbooks
 * counts such a list down from nothing and never ends.
 */
export function hasEndlessRecord(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + headBytes <= view.byteLength; ) {
    const length = view.getUint16(at + 2, true)
    const isWhole = at + headBytes + 2 <= view.byteLength
    if (view.getUint16(at, true) === externSheet && (length < 2 || !isWhole)) return true
    at += headBytes + length
  }
  return false
}
