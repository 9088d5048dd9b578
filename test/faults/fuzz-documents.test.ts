import { afterAll, expect, test } from 'vitest'
import { explainUnread } from '../../electron/intake/readers/document/explain-unread.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { cleanPage } from '../../electron/intake/safe-page/clean-page.ts'
import { embedPieces } from '../../electron/intake/safe-page/embed-pieces.ts'
import { findInAddress } from '../../electron/intake/safe-page/find-in-file.ts'
import { makeAgreement } from '../fixtures/readers/documents/docx-files.ts'
import { makeHostilePage } from '../fixtures/readers/documents/hostile-page.ts'
import { listAttributes } from '../fixtures/readers/documents/list-attributes.ts'
import { makeInvoice } from '../fixtures/readers/documents/ofd-files.ts'
import * as old from '../fixtures/readers/documents/old-files.ts'
import { chromeArchive, singleFilePage } from '../fixtures/readers/documents/page-files.ts'
import { writeZip } from '../fixtures/readers/documents/write-zip.ts'
import { damage, randomOf } from './mutate-bill.ts'

const rounds = 1_000
const longestReadMs = 10_000
let slowestMs = 0
afterAll(() => expect(slowestMs).toBeLessThan(longestReadMs))

const files: readonly { readonly fileName: string; readonly make: () => Uint8Array | Promise<Uint8Array> }[] =
  [
    { fileName: '协议.docx', make: makeAgreement },
    { fileName: '发票.ofd', make: () => makeInvoice('attached') },
    { fileName: '发票-标签.ofd', make: () => makeInvoice('tagged') },
    { fileName: '客服.xlsx', make: () => old.makeHoursWorkbook('xlsx') },
    { fileName: '客服.xls', make: () => old.makeHoursWorkbook('biff8') },
    { fileName: '规则.mhtml', make: () => Buffer.from(chromeArchive) },
    { fileName: '订单.html', make: () => Buffer.from(singleFilePage) },
    { fileName: '锁.docx', make: old.makeLockedDocument },
    { fileName: '旧.rtf', make: old.makeRtf },
  ]

test.each(files)(
  '$fileName never ends in an exception, nor without an end, in 1,000 kinds of damage',
  async ({ fileName, make }) => {
    const whole = await make()
    let readCount = 0
    for (let seed = 1; seed <= rounds; seed += 1) {
      const { bytes } = damage(whole, randomOf(seed))
      const started = performance.now()
      const reading = await readEvidence({ fileName, bytes, mediaType: '' })
      slowestMs = Math.max(slowestMs, performance.now() - started)
      if (reading === null) explainUnread(bytes, '')
      else readCount += 1
    }
    if (!/锁|rtf/.test(fileName)) expect(readCount).toBeGreaterThan(rounds / 10)
  },
  120_000,
)

/** Parts whose damage a zip's own checksum would hide from the readers of what is in it. */
test.each([
  { fileName: '协议.docx', make: makeAgreement, part: 'word/document.xml' },
  { fileName: '发票.ofd', make: () => makeInvoice('attached'), part: 'Doc_0/Pages/Page_0/Content.xml' },
])(
  'the inner XML of $fileName is read whatever happened to it',
  async ({ fileName, make, part }) => {
    const { listZipParts, unpackPart } = await import('../../electron/intake/readers/workbook/zip-parts.ts')
    const parts: Record<string, Uint8Array> = {}
    for (const each of listZipParts(await make()) ?? []) {
      const pieces: Buffer[] = []
      for await (const piece of unpackPart(each)) pieces.push(piece)
      parts[each.name] = Buffer.concat(pieces)
    }
    for (let seed = 1; seed <= rounds; seed += 1) {
      const { bytes } = damage(parts[part] ?? new Uint8Array(), randomOf(seed))
      const started = performance.now()
      await readEvidence({ fileName, bytes: await writeZip({ ...parts, [part]: bytes }), mediaType: '' })
      slowestMs = Math.max(slowestMs, performance.now() - started)
    }
  },
  120_000,
)

test('a hostile page stays harmless in 1,000 kinds of damage', async () => {
  const far = 'https://far.example.com'
  // Without its 20,000 levels, which make it large and change nothing here.
  const page = Buffer.from(makeHostilePage(far).replace(/(?:<div>){1000,}/, ''))
  for (let seed = 1; seed <= rounds; seed += 1) {
    const { bytes } = damage(page, randomOf(seed))
    const { styles, root, body, content } = cleanPage(Buffer.from(bytes).toString(), findInAddress)
    const { html } = await embedPieces(['<style>', ...styles, '</style>', ...root, ...body, ...content])
    const markup = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag).join('\n')
    expect(markup, `seed ${seed}`).not.toMatch(
      /<(?:script|iframe|object|embed|form|input|svg|math|link|meta|base)\b/i,
    )
    const dangerous = listAttributes(html).filter((each) =>
      / (?:on|href|action|srcset|ping|formaction)/.test(each),
    )
    expect(dangerous, `seed ${seed}`).toEqual([])
    expect(html.match(/<\/style/gi)?.length, `seed ${seed}`).toBe(1)
    expect(html.match(/url\("(?!data:)/g), `seed ${seed}`).toBeNull()
  }
}, 120_000)
