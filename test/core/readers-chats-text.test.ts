import { describe, expect, test } from 'vitest'
import { textFile } from '../fixtures/readers/chats/chat-file.ts'
import * as chats from '../fixtures/readers/chats/text-chats.ts'
import { pick, readChat } from './read-chat.ts'

const readLines = (...lines: string[]) => readChat(textFile('chat.txt', 'text/plain', lines))

describe("QQ's text", () => {
  test('holds several conversations, with 12 and 24 hours', async () => {
    const { messages, notes } = await readChat(chats.qqText)
    expect(pick(messages, 'line', 'time', 'sender', 'kind', 'conversation')).toEqual([
      [9, '2023-05-01T20:13:41', '小林', 'text', '星河客服'],
      [14, '2023-05-01T20:14:00', '星河客服(10001)', 'media', '星河客服'],
      [17, '2023-05-01T20:15:00', '星河客服(10001)', 'text', '星河客服'],
      [28, '2023-05-02T20:43:38', '【群主】星(河)<shop@example.com>', 'transfer', '退款群（12点）'],
      [31, '2023-05-02T00:00:01', null, 'system', '退款群（12点）'],
    ])
    expect(notes.map((note) => note.code)).toEqual([
      'chat-media-omitted',
      'chat-goes-back',
      'chat-conversations',
    ])
  })
  test('keeps blank lines inside, and a text that looks like the start of a message', async () => {
    const { messages, unread } = await readChat(chats.qqText)
    expect(messages[0]?.text).toBe('卡密无效 mk01q\n\n退款吧')
    expect(messages[2]?.text).toBe('你说的是\n2023-05-01 20:13:41 小林\n那句 mk02q')
    expect(unread).toEqual([])
  })
  test('without its first lines is known by names with numbers', async () => {
    const { messages } = await readLines(
      '2022-05-10 11:28:25 小林(12345)',
      '一',
      '2022-05-10 1:29:26 星<67890>',
      '二',
    )
    expect(pick(messages, 'time', 'sender', 'text')).toEqual([
      ['2022-05-10T11:28:25', '小林(12345)', '一'],
      ['2022-05-10T01:29:26', '星<67890>', '二'],
    ])
  })
})

describe("LINE's text", () => {
  test('from a phone has 上午12 as midnight, texts in quotes and withdrawn messages', async () => {
    const { messages, times } = await readChat(chats.linePhone)
    expect(pick(messages, 'line', 'time', 'sender', 'kind', 'text')).toEqual([
      [5, '2023-05-01T00:05', '小林', 'text', '卡密無效 mk01q'],
      [6, '2023-05-01T20:14', '星河客服', 'text', '您好 mk02q\n\n請稍等，"馬上"處理'],
      [9, '2023-05-01T20:15', '小林', 'media', '[照片]'],
      [10, '2023-05-01T20:16', null, 'recalled', '星河客服已收回訊息'],
      [12, '2023-05-02T09:00', '小林 的 號', 'text', '"只開了引號 mk03q'],
    ])
    expect(times).toMatchObject([{ value: '2023-06-01T08:00', zone: null, meaning: 'saved' }])
  })
  test('from a computer parts names by spaces, works out the longer ones and says so', async () => {
    const { messages, notes } = await readChat(chats.lineComputer)
    expect(pick(messages, 'sender', 'text')).toEqual([
      ['Lin Xiao', '卡密無效 mk01q'],
      ['Star', '您好'],
      ['Lin Xiao', '還沒好嗎 mk02q\n第二行'],
      ['Lin Xiao', '退款'],
      [null, 'Star已收回訊息'],
    ])
    expect(notes).toContainEqual({
      code: 'chat-names-guessed',
      params: { count: 2, names: 'Lin Xiao、Star' },
    })
  })
  test('in English tells day from month by the weekday', async () => {
    const day = async (line: string) =>
      (await readLines('[LINE] Chat history with A', line, '7:18 AM\tA\tx')).messages[0]?.time
    expect(await day('Mon, 5/1/2023')).toBe('2023-05-01T07:18')
    expect(await day('Thu, 5/1/2023')).toBe('2023-01-05T07:18')
    expect(await day('Sun, 5/1/2023')).toBeNull()
    expect(await day('2023/05/01(Mon)')).toBe('2023-05-01T07:18')
    expect(await day('2023.05.01 月曜日')).toBe('2023-05-01T07:18')
    expect(await day('2023/05/01 จันทร์')).toBe('2023-05-01T07:18')
  })
})

test("WechatExporter's text has quotes, transfers and lines without a time", async () => {
  const { messages, notes } = await readChat(chats.wechatExporterText)
  expect(pick(messages, 'line', 'time', 'sender', 'kind', 'amount', 'quoted')).toEqual([
    [3, '2023-05-01T20:13:41', '小林', 'text', undefined, undefined],
    [5, '2023-05-01T20:14:00', '星河客服', 'text', undefined, '小林：卡密无效'],
    [8, '2023-05-01T20:15:00', '星河客服', 'transfer', '28.00', undefined],
    [9, null, null, 'system', undefined, undefined],
    [10, null, null, 'recalled', undefined, undefined],
  ])
  expect(messages[0]).toMatchObject({ text: '卡密无效 mk01q\n第二行', conversation: '星河客服' })
  expect(notes.map((note) => note.code)).toEqual(['chat-times-not-read', 'chat-recalled'])
})

test("imessage-exporter's text lists an answer once, with what it answers", async () => {
  const { messages, notes } = await readChat(chats.imessageText)
  expect(pick(messages, 'time', 'zone', 'sender', 'kind', 'quoted')).toEqual([
    ['2022-05-17T17:29:42', null, 'Me', 'text', undefined],
    ['2022-05-17T17:30:00', null, null, 'system', undefined],
    ['2022-05-17T17:31:00', null, 'Star Shop', 'text', 'Me: 卡密无效 mk01q'],
    ['2022-05-17T17:32:00', null, 'Me', 'media', undefined],
    ['2022-05-17T00:00:00', null, 'Me', 'text', undefined],
  ])
  expect(messages[2]?.text).toContain('(Read by you after 5 seconds)')
  expect(messages[3]?.mediaName).toBe('IMG_0001.HEIC')
  expect(messages[4]?.text).toBe('first mk04q\n\nafter a blank line')
  expect(notes).toContainEqual({ code: 'chat-repeated', params: { count: 1, line: 4 } })
})

test("QQChatExporter's text keeps a text that looks like its own fields, and notes a wrong count", async () => {
  const { messages, notes, times } = await readChat(chats.qqExporterText)
  expect(pick(messages, 'time', 'sender', 'kind', 'mediaName', 'conversation')).toEqual([
    ['2023-05-01T20:13:41', '小林', 'text', null, '星河客服'],
    ['2023-05-01T20:14:00', '星河客服', 'media', 'A1.jpg', '星河客服'],
  ])
  expect(messages[0]?.text).toBe('卡密无效 mk01q\n时间: 不是新的一条')
  expect(messages[1]?.quoted).toBe('05-01 20:13 小林 - 卡密无效')
  expect(notes).toEqual([{ code: 'chat-count-differs', params: { declared: 3, read: 2 } }])
  expect(times).toMatchObject([{ value: '2023-06-01T08:00:00', detail: '导出时间' }])
})
