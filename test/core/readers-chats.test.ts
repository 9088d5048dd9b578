import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { wechatMailTight } from '../fixtures/readers/chats/whatsapp-chats.ts'
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
        params: {
          count: 2,
          line: 1,
          example: '1/2/23',
          ...{ first: '2023-02-01', firstOrder: 'day-first' },
          ...{ second: '2023-01-02', secondOrder: 'month-first' },
        },
      },
    ])
  })
})

describe('a WhatsApp export, once more', () => {
  test('from an iPhone is settled by the day in the name of a picture', async () => {
    const chat = await readLines([
      '[5/6/23, 10:00:00 AM] A: \u200e<attached: 00000012-PHOTO-2023-06-05-10-00-00.jpg>',
      '[6/6/23, 12:00:00 AM] A: y',
    ])
    expect(chat.messages.map((message) => message.time)).toEqual([
      '2023-06-05T10:00:00',
      '2023-06-06T00:00:00',
    ])
    expect(chat.notes).toEqual([])
  })
  test('says what was withdrawn, left out, or never came', async () => {
    const chat = await readLines([
      '2023/5/1, 20:13 - A: This message was deleted',
      '2023/5/1, 20:14 - A: <Media omitted>',
      '2023/5/1, 20:15 - A: Waiting for this message. This may take a while.',
      '2023/5/1, 20:10 - A: later in the file, earlier in time',
    ])
    expect(chat.notes).toEqual([
      { code: 'chat-recalled', params: { count: 1, line: 1 } },
      { code: 'chat-media-omitted', params: { count: 1, line: 2 } },
      { code: 'chat-gap', params: { count: 1, line: 3 } },
      { code: 'chat-goes-back', params: { count: 1, line: 4 } },
    ])
  })
  test('of exactly 40,000 messages may lack earlier ones', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `2023/5/1, 20:13 - A: ${index}`)
    const chat = await readLines(lines)
    expect(chat.notes).toEqual([{ code: 'chat-export-limit', params: { count: 40_000 } }])
  })
})

describe("WeChat's own mail export", () => {
  test('from a phone that leaves out blank lines has a sender on every such line', async () => {
    const chat = await readChat(wechatMailTight)
    expect(chat.messages.map(({ time, zone, sender, text }) => [time, zone, sender, text])).toEqual([
      ['2026-02-26T08:54', null, '星河客服', '[图片: 8b0abeb1.png(请在附件中查看)]'],
      ['2026-02-26T08:56', null, '小林', '等我两分钟 mk01q\n第二行 mk02q'],
    ])
  })
  test('reports what somebody wrote above it, but not the greeting', async () => {
    const chat = await readLines(['请看附件里的聊天', ...wechatMail])
    expect(chat.unread).toEqual([{ line: 1, text: '请看附件里的聊天', reason: 'line-before-first-message' }])
  })
  test('without a day line keeps the clock as it stands', async () => {
    const chat = await readLines([
      '小林和星河在微信上的聊天记录如下，请查收。',
      '',
      '小林  09:15',
      '',
      '卡密无效',
    ])
    expect(chat.messages[0]).toMatchObject({ time: null, clock: '09:15' })
    expect(chat.notes).toEqual([{ code: 'chat-times-not-read', params: { count: 1, line: 3 } }])
  })
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
