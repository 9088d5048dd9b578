import { describe, expect, test } from 'vitest'
import { decodeText } from '../../electron/intake/readers/decode-text.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { encodeGb18030 } from '../fixtures/readers/encode-gb18030.ts'
import { makeText, makeWechatXlsx } from '../fixtures/readers/make-reader-fixtures.ts'

describe('a saved page', () => {
  test('gives what it shows, in its declared encoding, without scripts or hidden parts', async () => {
    const html =
      '<!doctype html><html><head><meta charset="gb2312"><title>充值 规则</title><style>p{}</style></head><body><h1>规则</h1><p>售出 <b>不退</b>，<br>卡密除外</p><script>var x=1</script><div hidden>看不见</div><table><tr><td>甲</td><td>乙</td></tr></table></body></html>'
    const reading = await readEvidence({
      bytes: encodeGb18030(html),
      fileName: '规则.html',
      mediaType: 'text/html',
    })
    expect(reading).toMatchObject({
      type: 'text',
      kind: 'page',
      encoding: 'gb18030',
      facts: { subject: '充值 规则' },
      paragraphs: ['规则', '售出 不退，\n卡密除外', '甲\t乙'],
    })
  })
  test('nested 50,000 deep is read', async () => {
    const reading = await readEvidence({
      ...makeText('deep.html', [`${'<div>'.repeat(50_000)}底`]),
      mediaType: 'text/html',
    })
    expect(reading).toMatchObject({ paragraphs: ['底'] })
  })
})

describe('a mail', () => {
  test('gives its headers, its text and the names of what is attached', async () => {
    const lines = [
      'From: Shop <s@example.com>',
      'To: me@example.com',
      'Subject: =?utf-8?B?6YCA5qy+?=',
      'Date: Mon, 1 May 2023 20:13:41 +0800',
      '',
      '已受理。',
      '',
      '请等待。',
    ]
    const reading = await readEvidence({ ...makeText('mail.eml', lines), mediaType: 'message/rfc822' })
    expect(reading).toMatchObject({
      kind: 'mail',
      facts: { subject: '退款' },
      times: [{ value: '2023-05-01T20:13:41', zone: '+08:00', meaning: 'happened', source: 'content' }],
      paragraphs: [
        'From: Shop <s@example.com>',
        'To: <me@example.com>',
        'Subject: 退款',
        'Date: Mon, 1 May 2023 20:13:41 +0800',
        '已受理。',
        '请等待。',
      ],
    })
  })
})

describe('a text', () => {
  test('without a mark is UTF-8 when that is strict, else GB18030', () => {
    expect(decodeText(new TextEncoder().encode('订单'))).toEqual({
      text: '订单',
      encoding: 'utf-8',
      replaced: 0,
    })
    expect(decodeText(encodeGb18030('订单'))).toEqual({ text: '订单', encoding: 'gb18030', replaced: 0 })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e))).toEqual({
      text: '中',
      encoding: 'utf-16le',
      replaced: 0,
    })
  })
  test('in UTF-8 with one damaged byte stays UTF-8, and the place is counted', () => {
    const bytes = new TextEncoder().encode('订单一二三四五')
    bytes[4] = 0xff
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'utf-8',
      text: expect.stringContaining('一二三四五'),
    })
    expect(decodeText(bytes)?.replaced).toBeGreaterThan(0)
  })
  test('of blocks keeps the breaks inside them', async () => {
    const reading = await readEvidence({
      ...makeText('note.md', ['# 一', '二', '', '', '三']),
      mediaType: '',
    })
    expect(reading).toMatchObject({ kind: 'text', paragraphs: ['# 一\n二', '三'] })
  })
  test('that is binary is not read', async () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, index) => index % 7)
    expect(await readEvidence({ bytes, fileName: 'x.txt', mediaType: '' })).toBeNull()
    expect(await readEvidence({ bytes: new Uint8Array(), fileName: 'x.txt', mediaType: '' })).toBeNull()
  })
  test('cut out of a workbook is not read', async () => {
    const { bytes, fileName } = makeWechatXlsx('2026')
    expect(
      await readEvidence({ bytes: bytes.slice(0, bytes.length - 40), fileName, mediaType: '' }),
    ).toBeNull()
  })
})
