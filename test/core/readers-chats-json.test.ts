import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { jsonFile, textFile } from '../fixtures/readers/chats/chat-file.ts'
import * as chats from '../fixtures/readers/chats/json-chats.ts'
import { pick, readChat } from './read-chat.ts'

describe("Telegram's JSON", () => {
  test('keeps the wall clock of the phone with the offset that the epoch proves', async () => {
    const { messages } = await readChat(chats.telegramChat)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind')).toEqual([
      ['2023-05-01T20:00:00', '+08:00', null, 'system'],
      ['2023-05-01T20:13:41', '+08:00', '小林', 'text'],
      ['2023-05-01T20:14:00', '+08:00', '星河客服', 'text'],
      ['2023-05-01T20:15:00', '+08:00', '小林', 'media'],
      ['2023-05-01T20:16:00', '+08:00', '小林', 'media'],
      ['2023-05-01T20:17:00', '+08:00', 'user3', 'text'],
    ])
  })
  test('joins the pieces of a text and says what a reply answers', async () => {
    const { messages } = await readChat(chats.telegramChat)
    expect(messages[0]?.text).toBe('小林 create_group\ntitle: 退款群 mk01q\nmembers: ["小林","星河客服"]')
    expect(messages[1]?.text).toBe('卡密无效 mk02q https://shop.example/1')
    expect(messages[2]?.quoted).toBe('小林: 卡密无效 mk02q https://shop.example/1')
    expect(pick(messages.slice(3, 5), 'text', 'mediaName')).toEqual([
      ['[photo]', 'photo_1@01-05-2023_20-15-00.jpg'],
      ['[file]', null],
    ])
  })
  test('reports edits, forwards and files that were not exported', async () => {
    const { notes } = await readChat(chats.telegramChat)
    expect(notes).toEqual([
      { code: 'chat-edited', params: { count: 1, line: 3 } },
      { code: 'chat-forwarded', params: { count: 1, line: 6 } },
      { code: 'chat-media-omitted', params: { count: 1, line: 5 } },
    ])
  })
  test('of a whole account keeps its conversations apart and loses no record', async () => {
    const { messages, unread, notes } = await readChat(chats.telegramChats)
    expect(pick(messages, 'line', 'conversation')).toEqual([
      [1, '星河客服'],
      [2, 'saved_messages'],
    ])
    expect(unread).toMatchObject([{ line: 3, reason: 'record-not-a-message' }])
    expect(notes).toContainEqual({
      code: 'chat-conversations',
      params: { count: 2, names: '星河客服 (1)、saved_messages (2)' },
    })
  })
  test('that was cut off gives its whole messages, and the rest verbatim', async () => {
    const whole = new TextDecoder().decode(chats.telegramChat.bytes)
    const cut = whole.slice(0, whole.indexOf('mk03q') + 3)
    const { messages, unread, notes } = await readChat(textFile('result.json', 'application/json', [cut]))
    expect(messages).toHaveLength(2)
    const lineOfThird = cut.slice(0, cut.indexOf('"id": 3')).split('\n').length - 1
    expect(unread).toMatchObject([{ reason: 'chat-cut-off', line: lineOfThird }])
    expect(unread[0]?.text).toContain('稍等 mk0')
    expect(notes[0]).toMatchObject({ code: 'chat-cut-off' })
  })
})

describe("Discord's JSON", () => {
  test('is read with offsets, replies, files and system messages', async () => {
    const { messages, times } = await readChat(chats.discordChat)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind', 'text', 'mediaName')).toEqual([
      ['2023-05-01T20:00:00', '+08:00', null, 'system', 'xiaolin: Joined the server.', null],
      ['2023-05-01T20:13:41', '+08:00', 'xiaolin', 'text', '卡密无效 mk01q', null],
      ['2023-05-01T20:14:00', 'UTC', 'xinghe', 'text', '稍等 mk02q', null],
      ['2023-05-01T20:15:00', '+08:00', 'xiaolin', 'media', '[a.png]', 'a.png'],
    ])
    expect(messages[2]?.quoted).toBe('xiaolin: 卡密无效 mk01q')
    expect(times).toMatchObject([{ value: '2023-06-01T08:00:00', zone: '+08:00', meaning: 'saved' }])
  })
  test('reports its range, a wrong count, edits and what is no message', async () => {
    const { notes, unread } = await readChat(chats.discordChat)
    expect(notes.map((note) => note.code)).toEqual([
      'chat-part-only',
      'chat-count-differs',
      'chat-edited',
      'chat-goes-back',
    ])
    expect(unread).toEqual([{ line: 5, text: '"broken mk03q"', reason: 'record-not-a-message' }])
  })
})

describe('QQChatExporter', () => {
  test('version 5 is read with ids, replies, pictures, recalled and system messages', async () => {
    const { messages } = await readChat(chats.qqExporterV5)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind', 'text')).toEqual([
      ['2023-05-01T20:13:41', '+08:00', '小林(20002)', 'text', '卡密无效 mk01q'],
      ['2023-05-01T20:14:00', '+08:00', '星河客服(10001)', 'text', '稍等 mk02q'],
      ['2023-05-01T20:15:00', '+08:00', '小林(20002)', 'media', '[A1.jpg]'],
      ['2023-05-01T20:16:00', '+08:00', '星河客服(10001)', 'recalled', ''],
      ['2023-05-01T20:17:00', '+08:00', null, 'recalled', '星河客服撤回了一条消息'],
    ])
    expect(messages[1]?.quoted).toBe('小林: 卡密无效')
    expect(messages[2]?.mediaName).toBe('A1.jpg')
  })
  test('version 4 has its timestamps as text and its red packets as transfers', async () => {
    const { messages, unread } = await readChat(chats.qqExporterV4)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind')).toEqual([
      ['2023-05-01T12:13:41', 'UTC', '买家小林(20002)', 'transfer'],
      ['2023-05-01T12:14:00', 'UTC', '星河(10001)', 'text'],
    ])
    expect(unread).toMatchObject([{ line: 3, reason: 'record-not-a-message' }])
  })
})

describe('a WeChat conversation as JSON', () => {
  test('from chatlog has quotes, transfers with their amount, red packets and withdrawn messages', async () => {
    const { messages } = await readChat(chats.chatlogJson)
    expect(pick(messages, 'sender', 'kind', 'amount', 'quoted', 'mediaName')).toEqual([
      ['小林', 'text', undefined, undefined, null],
      ['wxid_shop', 'text', undefined, '小林: 卡密无效', null],
      ['星河客服', 'transfer', '28.00', undefined, null],
      ['星河客服', 'transfer', undefined, undefined, null],
      ['小林', 'media', undefined, undefined, 'a.dat'],
      [null, 'recalled', undefined, undefined, null],
    ])
    expect(messages[3]?.text).toBe('[红包] 恭喜发财 mk04q')
    expect(messages[0]).toMatchObject({
      time: '2023-05-01T20:13:41',
      zone: '+08:00',
      conversation: '星河客服',
    })
  })
  test('from PyWxDump keeps the wall clock without a zone', async () => {
    const { messages } = await readChat(chats.pywxdumpJson)
    expect(pick(messages, 'time', 'zone', 'kind', 'mediaName', 'amount')).toEqual([
      ['2023-05-01T20:13:41', null, 'text', null, undefined],
      ['2023-05-01T20:14:00', null, 'media', 'b.dat', undefined],
      ['2023-05-01T20:15:00', null, 'transfer', null, '1028.50'],
    ])
  })
  test('from WeFlow is read by the names of its fields', async () => {
    const { messages } = await readChat(chats.weflowChat)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind', 'conversation')).toEqual([
      ['2023-05-01T20:13:41', '+08:00', '小林', 'text', '星河客服'],
      ['2023-05-01T20:14:00', '+08:00', null, 'recalled', '星河客服'],
    ])
  })
})

test('records of which each is a line are read one by one, and a broken one is reported', async () => {
  const record = (name: string, text: string) =>
    JSON.stringify({ timestamp: 1682943221000, sender: { name }, content: { text } })
  const lines = [record('小林', '一'), record('星河', '二'), '{"timestamp": 16829']
  const { messages, unread } = await readChat(textFile('chunk-0001.jsonl', 'text/plain', lines))
  expect(pick(messages, 'time', 'zone', 'sender', 'text')).toEqual([
    ['2023-05-01T12:13:41', 'UTC', '小林', '一'],
    ['2023-05-01T12:13:41', 'UTC', '星河', '二'],
  ])
  expect(unread).toMatchObject([{ line: 3 }])
})

test("Instagram's bytes become Chinese again, oldest first", async () => {
  const { messages } = await readChat(chats.instagramChat)
  expect(pick(messages, 'line', 'time', 'zone', 'sender', 'text', 'mediaName')).toEqual([
    [2, '2023-05-01T12:13:41', 'UTC', '小林', '卡密无效 mk01q', null],
    [1, '2023-05-01T12:15:00', 'UTC', 'xinghe', '[9.jpg]', '9.jpg'],
  ])
})

test.each([
  { what: 'settings', value: { name: 'app', version: '1.0.0', messages: 'none' } },
  { what: 'a list of prices', value: [{ date: '2023-05-01', name: '月卡', price: 28 }] },
  { what: 'an empty chat', value: { messages: [] } },
  { what: 'nested nothing', value: [[[[{}]]]] },
])('$what is a JSON that is no chat', async ({ value }) => {
  expect(await readEvidence(jsonFile('data.json', value))).toBeNull()
})
