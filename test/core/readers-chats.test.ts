import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { type Fixture, makeText, wechatMail, whatsappIos } from '../fixtures/readers/make-reader-fixtures.ts'

async function readChat(fixture: Fixture) {
  const reading = await readEvidence({ ...fixture, mediaType: 'text/plain' })
  if (reading?.type !== 'chat') throw new Error(`not read as a chat: ${reading?.type}`)
  return reading
}
const readLines = (lines: readonly string[]) => readChat(makeText('chat.txt', lines))

describe('a WhatsApp export', () => {
  test('from a Chinese iPhone has 下午 as the afternoon and 上午12 as midnight', async () => {
    const chat = await readLines(whatsappIos)
    expect(
      chat.messages.map((message) => [message.line, message.time, message.sender, message.kind]),
    ).toEqual([
      [1, '2023-05-01T00:04:05', null, 'system'],
      [2, '2023-05-01T15:04:05', '星河客服', 'text'],
      [6, '2023-05-01T15:05:00', '小林', 'media'],
      [7, '2023-05-01T12:30:00', '小林', 'text'],
    ])
    expect(chat.messages[1]?.text).toBe('您好\n第二行\n\n第四行')
    expect(chat.messages[3]?.text).toBe('单号: 123')
  })
  test('with a day above 12 anywhere proves day before month for the whole file', async () => {
    const chat = await readLines(['01/02/23, 3:04\u202fPM - A: x', '20/02/23, 11:23 - B: y'])
    expect(chat.messages.map((message) => message.time)).toEqual(['2023-02-01T15:04', '2023-02-20T11:23'])
  })
  test('is month first where only that keeps messages in order', async () => {
    const chat = await readLines(['1/9/23, 10:00 - A: x', '2/3/23, 10:00 - A: y'])
    expect(chat.messages.map((message) => message.time)).toEqual(['2023-01-09T10:00', '2023-02-03T10:00'])
  })
  test('is settled by a picture that carries its day in its name', async () => {
    const chat = await readLines([
      '5/6/23, 10:00 - A: IMG-20230605-WA0001.jpg (file attached)',
      '6/6/23, 10:00 - A: y',
    ])
    expect(chat.messages[0]).toMatchObject({
      time: '2023-06-05T10:00',
      kind: 'media',
      mediaName: 'IMG-20230605-WA0001.jpg',
    })
  })
  test('that proves neither order keeps the times open and says so', async () => {
    const chat = await readLines(['1/2/23, 10:00 - A: x', '3/4/23, 10:00 - A: y', '5/5/23, 10:00 - A: z'])
    expect(chat.messages.map((message) => message.time)).toEqual([null, null, '2023-05-05T10:00'])
    expect(chat.notes).toEqual([
      {
        code: 'date-order-ambiguous',
        params: { count: 2, line: 1, example: '1/2/23', first: '2023-02-01', second: '2023-01-02' },
      },
    ])
  })
})

describe("WeChat's own mail export", () => {
  test('keeps blank lines inside a message and a nickname that looks like a time', async () => {
    const chat = await readLines(wechatMail)
    expect(
      chat.messages.map((message) => [message.line, message.time, message.sender, message.text]),
    ).toEqual([
      [7, '2023-05-01T09:15', '小林', '卡密无效\n\n退款吧'],
      [13, '2023-05-01T09:16', '夜班  12:30', '[图片: a1.jpg(请在附件中查看)]'],
      [19, '2023-05-02T10:00', '小林', '还没退\n说好  11:00'],
    ])
    expect(chat.messages[1]).toMatchObject({ kind: 'media', mediaName: 'a1.jpg' })
  })
  test('inside a mail is read as the chat, with the date of the mail', async () => {
    const head = [
      'From: a@example.com',
      'Subject: chat',
      'Date: Tue, 2 May 2023 10:05:00 +0800',
      'Content-Type: text/plain; charset=utf-8',
      '',
    ]
    const chat = await readChat(makeText('chat.eml', [...head, ...wechatMail]))
    expect(chat.messages).toHaveLength(3)
    expect(chat.times[0]).toMatchObject({ value: '2023-05-02T10:05:00', zone: '+08:00', meaning: 'happened' })
  })
})
