import { appendFileSync, mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type PdfHead, readPdfHead } from '../../electron/package/read-pdf-head.ts'

const { signal } = new AbortController()

function place(bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'juzheng-pdf-')), 'a.pdf')
  writeFileSync(path, bytes)
  return path
}

function read(path: string, by = signal): Promise<PdfHead> {
  return readPdfHead({ path, offset: 0, sizeBytes: statSync(path).size }, by)
}

/** One page, whose content is the same 1 MiB of blanks again and again. */
function blankPage(times: number): Buffer {
  const content = deflateSync(Buffer.alloc(1 << 20, ' '))
  const start = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[${'4 0 R '.repeat(times)}]>> endobj
4 0 obj <</Length ${content.length}/Filter/FlateDecode>> stream
`
  return Buffer.concat([
    Buffer.from(start),
    content,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n'),
  ])
}

test('a page that inflates beyond measure is given up, and a modest one is read', async () => {
  expect((await read(place(blankPage(2)))).text).toBe('')
  await expect(read(place(blankPage(400)))).rejects.toThrow()
})

test('a PDF whose parts would have to be searched for in the whole of a large file is given up', async () => {
  const page = blankPage(1)
  const [start, rest] = [page.subarray(0, 9), page.subarray(9)]
  const path = place(start)
  truncateSync(path, 200 << 20)
  appendFileSync(path, Buffer.concat([rest, Buffer.from('startxref\n9\n%%EOF\n')]))
  await expect(read(path)).rejects.toThrow()
})

test('reading the first pages ends when it is cancelled', async () => {
  const controller = new AbortController()
  const reading = read(place(blankPage(2)), controller.signal)
  controller.abort(new Error('cancelled by the user'))
  await expect(reading).rejects.toBe(controller.signal.reason)
})
