const lineFeed = 10
const separator = /^From \S+.*(?:\d{1,2}:\d{2}|\d{4}\s*$)/
const escaped = /^>+From /

/** Where the mails of a mail box go: `start` before the first line of each. */
type MailSink = { readonly start: () => void; readonly write: (bytes: Uint8Array) => void }

/**
 * Splits a mail box (RFC 4155, mboxrd) into its mails without changing a byte of them but what the box added: the line
 * `From …` before each, the empty line after it, and the `>` before lines that begin so. Line ends stay as they are.
 */
export async function splitMailbox(chunks: AsyncIterable<Uint8Array>, sink: MailSink): Promise<void> {
  let isStarted = false
  /** An empty line that ends the mail if a separator follows, else is part of it. */
  let blank: Uint8Array | null = null
  let isFirst = true

  function take(line: Uint8Array): void {
    const start =
      line[0] === 0x46 || line[0] === 0x3e ? Buffer.from(line.subarray(0, 200)).toString('latin1') : ''
    const mayBegin = isFirst || blank !== null
    isFirst = false
    if (mayBegin && separator.test(start)) {
      blank = null
      isStarted = true
      sink.start()
      return
    }
    if (!isStarted) {
      if (isBlank(line)) return
      isStarted = true
      sink.start()
    }
    if (blank !== null) sink.write(blank)
    blank = null
    if (isBlank(line)) blank = line
    else sink.write(escaped.test(start) ? line.subarray(1) : line)
  }

  for await (const line of linesOf(chunks)) take(line)
}

function isBlank(line: Uint8Array): boolean {
  return line[0] === lineFeed || (line[0] === 13 && line[1] === lineFeed)
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      const rest = chunk.subarray(from, end + 1)
      yield open.length === 0 ? rest : Buffer.concat([...open, rest])
      open = []
      from = end + 1
    }
    if (from < chunk.length) open.push(chunk.subarray(from))
  }
  if (open.length > 0) yield Buffer.concat(open)
}
