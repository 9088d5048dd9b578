import { expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { browserPage, chromeArchive, singleFilePage } from '../fixtures/readers/documents/page-files.ts'

async function readPage(fileName: string, text: string | Buffer) {
  const bytes = Buffer.from(text)
  const reading = await readEvidence({ fileName, bytes, mediaType: '' })
  if (reading?.type !== 'text') throw new Error(`read as ${reading?.type}`)
  return reading
}

test('a page saved by SingleFile says where it was and when it was saved', async () => {
  const { kind, facts, times, paragraphs } = await readPage('订单.html', singleFilePage)
  expect(kind).toBe('page')
  expect(facts).toMatchObject({
    subject: '订单详情',
    address: 'https://shop.example.com/order?id=SY20260914071233008812',
  })
  expect(times).toEqual([
    {
      value: '2026-09-14T15:30:12',
      zone: '+08:00',
      precision: 'second',
      source: 'content',
      meaning: 'captured',
      detail: 'SingleFile saved date',
    },
  ])
  expect(paragraphs).toEqual(['订单详情', '实付款 ¥98.00'])
})

test('a page that a browser saved says where it was', async () => {
  const { facts } = await readPage('help.htm', browserPage)
  expect(facts.address).toBe('https://shop.example.com/help')
})

test('a web archive is its main page and its frames, with title, address and time of saving', async () => {
  const { kind, facts, times, paragraphs, notes } = await readPage('规则.mhtml', chromeArchive)
  expect(kind).toBe('page')
  expect(paragraphs).toEqual(['卡密失效的，全额退款。', '框架里的公告'])
  expect(facts).toMatchObject({ subject: '平台规则', address: 'https://shop.example.com/rules/' })
  expect(times).toMatchObject([{ value: '2026-09-14T07:30:12', zone: 'UTC', meaning: 'captured' }])
  expect(notes).toEqual([])
})

test('a web archive that is cut off is read as far as it goes, and says so', async () => {
  const cut = chromeArchive.slice(0, chromeArchive.indexOf('Content-Type: image/png'))
  const { paragraphs, notes } = await readPage('规则.mht', cut)
  expect(paragraphs).toEqual(['卡密失效的，全额退款。'])
  expect(notes).toEqual([{ code: 'web-archive-damaged', params: {} }])
})

test('a web archive of which nothing can be made shows its raw text', async () => {
  const cut = chromeArchive.slice(0, chromeArchive.indexOf('<html>') + 5)
  const { paragraphs, notes } = await readPage('规则.mht', cut)
  expect(paragraphs.join('\n')).toContain('Snapshot-Content-Location')
  expect(notes).toEqual([{ code: 'mail-not-read', params: {} }])
})
