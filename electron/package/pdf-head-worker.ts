import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

const pagesRead = 3
/** A volume needs its table of objects and three pages; a damaged one makes pdf.js search the whole file. */
const maxReadBytes = 64 << 20
const task = z.object({ path: z.string(), offset: z.number(), sizeBytes: z.number() })

/** Posts the text of the first pages without any white space, and what reading them took. */
const { path, offset, sizeBytes } = task.parse(workerData)
const handle = await open(path, 'r')
const transport = new PDFDataRangeTransport(sizeBytes, null)
let ranges = 0
let bytesAsked = 0
async function sendRange(begin: number, end: number): Promise<void> {
  ranges += 1
  bytesAsked += end - begin
  if (bytesAsked > maxReadBytes) throw new Error('the first pages lie all over the file')
  const chunk = new Uint8Array(end - begin)
  await handle.read(chunk, 0, chunk.length, offset + begin)
  transport.onDataRange(begin, chunk)
}
// Nobody waits: a rejection ends this thread, which is what is wanted.
transport.requestDataRange = (begin, end) => void sendRange(begin, end)
const document = await getDocument({
  range: transport,
  rangeChunkSize: 1 << 16,
  disableAutoFetch: true,
  disableStream: true,
  stopAtErrors: false,
  verbosity: 0,
}).promise
let text = ''
for (let number = 1; number <= Math.min(pagesRead, document.numPages); number++) {
  const content = await (await document.getPage(number)).getTextContent()
  for (const item of content.items) if ('str' in item) text += item.str
}
await handle.close()
parentPort?.postMessage({
  text: text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]/g, ''),
  ranges,
  bytesAsked,
})
