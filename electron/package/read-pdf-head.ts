import { open } from 'node:fs/promises'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

const pagesRead = 3

/**
 * The text of the first three pages without any white space, reading only the ranges that they need.
 * `offset` and `sizeBytes` say where in the file the PDF lies. Throws what pdf.js throws when it is not one.
 */
export async function readPdfHead(path: string, offset: number, sizeBytes: number): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const transport = new PDFDataRangeTransport(sizeBytes, null)
    const pending: Promise<void>[] = []
    transport.requestDataRange = (begin, end) => {
      const chunk = new Uint8Array(end - begin)
      const answer = handle.read(chunk, 0, chunk.length, offset + begin).then(
        () => transport.onDataRange(begin, chunk),
        () => transport.abort(),
      )
      pending.push(answer)
    }
    const task = getDocument({
      range: transport,
      rangeChunkSize: 1 << 16,
      disableAutoFetch: true,
      disableStream: true,
      stopAtErrors: false,
      verbosity: 0,
    })
    try {
      const document = await task.promise
      let text = ''
      for (let number = 1; number <= Math.min(pagesRead, document.numPages); number++) {
        const content = await (await document.getPage(number)).getTextContent()
        for (const item of content.items) if ('str' in item) text += item.str
      }
      return text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    } finally {
      await task.destroy()
      await Promise.all(pending)
    }
  } finally {
    await handle.close()
  }
}
