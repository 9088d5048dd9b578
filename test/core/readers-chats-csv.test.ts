import { describe, expect, test } from 'vitest'
import { textFile } from '../fixtures/readers/chats/chat-file.ts'
import * as chats from '../fixtures/readers/chats/csv-chats.ts'
import { pick, readChat } from './read-chat.ts'

describe("留痕's table", () => {
  test('of all conversations has numbers for kinds, and seconds that prove the offset of the wall clock', async () => {
    const { messages } = await readChat(chats.memotraceOld)
    expect(pick(messages, 'line', 'time', 'zone', 'sender', 'kind')).toEqual([
      [2, '2023-05-01T20:13:41', '+08:00', '小林', 'text'],
      [3, '2023-05-01T20:14:00', '+08:00', '客服小星', 'text'],
      [5, '2023-05-01T20:15:00', '+08:00', '客服小星', 'transfer'],
      [6, '2023-05-01T20:16:00', '+08:00', '小林', 'media'],
      [7, '2023-05-01T20:17:00', '+08:00', null, 'recalled'],
    ])
    expect(messages[1]?.text).toBe('亲，稍等 mk02q\n2023-05-02 会处理，"放心"')
    expect(messages[2]?.amount).toBe('28.00')
    expect(messages[3]?.text).toBe('[图片]')
  })
  test('reports a row with too few cells by its line, and that it holds two conversations', async () => {
    const { unread, notes } = await readChat(chats.memotraceOld)
    expect(unread).toEqual([{ line: 8, text: '106,broken mk04q', reason: 'record-not-a-message' }])
    expect(notes).toContainEqual({ code: 'chat-conversations', params: { count: 2, names: '3 (2)、4 (7)' } })
  })
  test('of the first versions has one cell more than headings', async () => {
    const header = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime'
    const rows = [
      '1,3,1,0,1,1682943221,,一,2023-05-01 20:13:41,123',
      '2,3,1,0,0,1682943222,,二,2023-05-01 20:13:42,124',
    ]
    const { messages, unread } = await readChat(textFile('messages.csv', 'text/csv', [header, ...rows]))
    expect(pick(messages, 'sender', 'text')).toEqual([
      ['我', '一'],
      ['3', '二'],
    ])
    expect(unread).toEqual([])
  })
  test('of one conversation has Chinese headings and no zone', async () => {
    const { messages } = await readChat(chats.memotraceNew)
    expect(pick(messages, 'time', 'zone', 'sender', 'kind', 'text')).toEqual([
      ['2023-05-01T20:13:41', null, '小林', 'text', '卡密无效 mk01q'],
      ['2023-05-01T20:14:00', null, '星河客服', 'transfer', '[转账] ￥28.00 mk02q'],
      ['2023-05-01T20:15:00', null, null, 'system', '以下为新消息 mk03q'],
      ['2023-05-01T20:16', null, '小林', 'media', '[图片]'],
    ])
  })
})

test("chatlog's table has quotes and pictures inside its texts", async () => {
  const { messages } = await readChat(chats.chatlogCsvFile)
  expect(pick(messages, 'line', 'sender', 'kind', 'quoted', 'mediaName')).toEqual([
    [2, '小林', 'text', undefined, null],
    [3, 'wxid_shop', 'text', '小林(wxid_me) 05-01 20:13:41\n卡密无效', null],
    [6, '小林', 'media', undefined, 'a.dat'],
    [7, null, 'system', undefined, null],
  ])
})

test("PyWxDump's tables, new and old, are read with their media", async () => {
  const { messages } = await readChat(chats.pywxdumpCsvFile)
  expect(pick(messages, 'time', 'sender', 'kind', 'mediaName', 'conversation')).toEqual([
    ['2023-05-01T20:13:41', '我', 'text', null, '星河客服'],
    ['2023-05-01T20:14:00', '星河客服', 'media', '2.mp3', '星河客服'],
  ])
  const old = await readChat(chats.pywxdumpOldCsv)
  expect(old.messages[0]?.text).toBe('卡密无效 mk01q')
})

test("Discord's table has ISO dates with an offset, older ones without", async () => {
  const { messages } = await readChat(chats.discordCsvFile)
  expect(pick(messages, 'time', 'zone', 'sender', 'text', 'mediaName')).toEqual([
    ['2023-05-01T20:13:41', '+08:00', 'xiaolin', '卡密无效, "真的" mk01q', null],
    ['2023-05-01T20:14', null, 'xinghe#0001', 'https://cdn.example/1/a.png?ex=1', 'a.png'],
  ])
})

test('a quote that never closes costs its own line only', async () => {
  const header = '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息'
  const row = (id: number, text: string) => `${id},文本,小林,2023-05-01 20:13:4${id},${text},,小林,more`
  const table = [header, row(1, '一'), row(2, '"二'), row(3, '三'), row(4, '四')]
  const { messages, unread } = await readChat(textFile('a.csv', 'text/csv', table))
  expect(pick(messages, 'text')).toEqual([['一'], ['三'], ['四']])
  expect(unread).toMatchObject([{ line: 3 }])
})
