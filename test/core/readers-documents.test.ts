import { expect, test } from 'vitest'
import { explainUnread } from '../../electron/intake/readers/document/explain-unread.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { makeAgreement, paragraph, writeDocx } from '../fixtures/readers/documents/docx-files.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function readText(fileName: string, bytes: Uint8Array, mediaType = word) {
  const reading = await readEvidence({ fileName, bytes, mediaType })
  if (reading?.type !== 'text') throw new Error(`read as ${reading?.type}`)
  return reading
}

test('a Word document is its text in order: headings, points of lists, rows of tables, what stands around the pages', async () => {
  const { paragraphs, kind } = await readText('协议.docx', await makeAgreement())
  expect(kind).toBe('text')
  expect(paragraphs).toEqual([
    '星云卡盟 合同专用',
    '售后服务协议',
    '订单号：SY20260914071233008812',
    '• 卡密一经售出，24 小时内到账。',
    '• 未到账的，全额退款。',
    '项目\t金额',
    '星河点券 1000 点\t¥98.00',
    '概不退换',
    '星河',
    '客服 400-000-0000',
  ])
})

test('what of a Word document is not shown is said: pictures, files in it, numbers, changes', async () => {
  const { notes } = await readText('协议.docx', await makeAgreement())
  expect(notes).toEqual([
    { code: 'document-pictures', params: { count: 1 } },
    { code: 'document-embedded-files', params: { count: 1 } },
    { code: 'document-words-moved', params: { count: 1 } },
    { code: 'document-numbers-not-read', params: {} },
    { code: 'document-changes-tracked', params: {} },
    { code: 'document-page-edges', params: {} },
  ])
})

test('a Word document says its title, its program, and when it was changed last', async () => {
  const { facts, times } = await readText('协议.docx', await makeAgreement())
  expect(facts).toEqual({ subject: '售后服务协议', software: 'WPS Office' })
  expect(times.map(({ value, zone, meaning }) => [value, zone, meaning])).toEqual([
    ['2026-07-02T03:04:05', 'UTC', 'modified'],
    ['2026-07-01T02:00:00', 'UTC', 'saved'],
  ])
})

test('text that looks like markup stays text', async () => {
  const { paragraphs } = await readText(
    'a.docx',
    await writeDocx(paragraph('&lt;td&gt;a &amp;amp; b&lt;/td&gt;')),
  )
  expect(paragraphs).toEqual(['<td>a &amp; b</td>'])
})

test('a document whose text unpacks to more than a thread can hold is kept and not read', async () => {
  const bytes = await writeDocx(paragraph('a'.repeat(21 * 1024 * 1024)))
  expect(bytes.length).toBeLessThan(100_000)
  expect(await readEvidence({ fileName: 'a.docx', bytes, mediaType: word })).toBeNull()
  expect(explainUnread(bytes, word)).toBe('document-unreadable')
})
