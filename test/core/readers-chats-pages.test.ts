import { describe, expect, test } from 'vitest'
import * as chats from '../fixtures/readers/chats/page-chats.ts'
import { pick, readChat } from './read-chat.ts'

describe("QQ's page with pictures", () => {
  test('is read through its broken MIME, with days from rows of their own', async () => {
    const { messages } = await readChat(chats.qqPage)
    expect(pick(messages, 'time', 'sender', 'kind', 'text')).toEqual([
      ['2023-05-01T20:13:41', '小林', 'text', '卡密无效 mk01q\n<退款>\u00a0吧'],
      ['2023-05-01T20:14:00', '星河客服(10001)', 'media', '稍等 mk02q [{8F6E0A1B-1}.dat]'],
      ['2023-05-02T09:00:00', '小林', 'media', '[{8F6E0A1B-2}.dat]'],
      ['2023-05-02T09:01:00', null, 'recalled', '对方撤回了一条消息'],
    ])
    expect(messages[0]).toMatchObject({ line: 19, zone: null, conversation: '星河客服' })
    expect(messages[1]?.mediaName).toBe('{8F6E0A1B-1}.dat')
  })
  test('without line breaks has its messages counted, so that each can be pointed to', async () => {
    const text = new TextDecoder().decode(chats.qqPage.bytes)
    const at = text.indexOf('<html')
    const flat = text.slice(0, at) + text.slice(at).replaceAll('</tr>\r\n', '</tr>')
    const { messages } = await readChat({ ...chats.qqPage, bytes: new TextEncoder().encode(flat) })
    expect(pick(messages, 'line')).toEqual([[1], [2], [3], [4]])
  })
  test('says which picture is not in it, and keeps rows that are no message', async () => {
    const { notes, unread } = await readChat(chats.qqPage)
    expect(notes).toContainEqual({
      code: 'chat-media-missing',
      params: { count: 1, line: 22, name: '{8F6E0A1B-2}.dat' },
    })
    expect(unread.map(({ line, text }) => [line, text])).toEqual([
      [14, '消息记录'],
      [24, '没有样式的一行 mk03q'],
    ])
  })
})

test("imessage-exporter's page lists an answer once and loses nothing that stands outside", async () => {
  const { messages, notes, unread } = await readChat(chats.imessagePage)
  expect(pick(messages, 'time', 'sender', 'kind', 'quoted', 'mediaName')).toEqual([
    ['2022-05-17T17:29:42', 'Me', 'text', undefined, null],
    ['2022-05-17T17:30:00', null, 'system', undefined, null],
    ['2022-05-17T17:31:00', 'Star Shop', 'text', 'Me: 卡密无效 mk01q', null],
    ['2022-05-17T17:32:00', 'Me', 'media', undefined, 'IMG_0001.jpeg'],
  ])
  expect(messages[2]?.text).toBe('稍等 & 看看 mk02q\n(Read by you after 5 seconds)')
  expect(notes).toContainEqual({ code: 'chat-repeated', params: { count: 1, line: 10 } })
  expect(unread.map(({ text }) => text)).toEqual(['outside mk04q'])
})

describe('SMS Backup & Restore', () => {
  test('is read with the offset that a readable date proves, emoji in halves, and drafts told apart', async () => {
    const { messages, notes, times } = await readChat(chats.smsBackup)
    expect(pick(messages, 'line', 'time', 'zone', 'sender', 'text')).toEqual([
      [4, '2023-05-01T20:13:41', '+08:00', '10690000', '【星河】您的退款28.00元已受理 mk01q 😀'],
      [5, '2023-05-01T20:14:00', '+08:00', '我', '"什么时候到账" & &bomb; mk02q\n急'],
      [6, '2023-05-01T12:15:00', 'UTC', '我', '草稿 mk03q'],
      [7, '2023-05-01T20:16:00', '+08:00', '星河客服 (+8613800000000)', '看图 mk04q\n[IMG_1.jpg]'],
      [16, '2023-05-01T12:18:00', 'UTC', '星河客服 (+8613800000000)', 'last mk06q'],
    ])
    expect(notes.map((note) => note.code)).toEqual([
      'chat-count-differs',
      'chat-not-sent',
      'chat-conversations',
    ])
    expect(times).toMatchObject([{ value: '2023-06-01T00:00:00', zone: 'UTC', meaning: 'saved' }])
  })
  test('reports a broken tag by its line', async () => {
    const { unread } = await readChat(chats.smsBackup)
    expect(unread).toMatchObject([{ line: 15, reason: 'record-not-a-message' }])
    expect(unread[0]?.text).toContain('broken mk05q')
  })
  test('never expands an entity that the file defines', async () => {
    const { messages } = await readChat(chats.smsBomb)
    expect(messages[0]?.text).toBe('&b;&c; mk01q')
  })
})
