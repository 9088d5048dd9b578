import { describe, expect, test } from 'vitest'
import { readPastedChat } from '../../electron/intake/readers/chat/read-pasted-chat.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { textFile } from '../fixtures/readers/chats/chat-file.ts'
import * as chats from '../fixtures/readers/chats/pasted-chats.ts'
import { pick, readChat } from './read-chat.ts'

describe('a conversation pasted into a text', () => {
  test('from WeChat on a Mac has names with times, quotes, transfers and withdrawals', async () => {
    const { messages, unread } = await readChat(chats.pastedMac)
    expect(pick(messages, 'line', 'time', 'zone', 'sender', 'kind', 'amount', 'quoted')).toEqual([
      [1, '2022-11-17T21:07', null, '小林', 'text', undefined, undefined],
      [6, '2022-11-17T21:08', null, '星河 客服', 'text', undefined, '小林：卡密无效'],
      [11, '2022-11-17T21:09', null, '星河 客服', 'transfer', '28.00', undefined],
      [14, null, null, null, 'recalled', undefined, undefined],
    ])
    expect(messages[0]?.text).toBe('卡密无效 mk01q\n\n退款吧')
    expect(unread).toEqual([])
  })
  test('from WeChat on Windows has no times, and a text may end in a colon', async () => {
    const { messages, notes } = await readChat(chats.pastedWindows)
    expect(pick(messages, 'time', 'sender', 'text')).toEqual([
      [null, '小林', '卡密无效 mk01q\n注意:\n已过期'],
      [null, '星河客服', '稍等 mk02q'],
      [null, '小林', '[图片]'],
    ])
    expect(notes[0]).toEqual({ code: 'chat-times-not-read', params: { count: 3, line: 1 } })
  })
  test.each([chats.pastedInline, chats.pastedTelegram, chats.pastedQq])(
    'is read from $fileName too',
    async (file) => {
      const { messages, reader } = await readChat(file)
      expect(reader).toBe('pasted-chat')
      expect(messages).toHaveLength(2)
      expect(messages.every(({ time, sender }) => time !== null && sender !== null)).toBe(true)
    },
  )
})

describe('reading what is pasted', () => {
  test('says that it is not certain of names without times, and lists what it could not place', () => {
    const pasted = readPastedChat('大家好\n\n用户:\n请问怎么用？\n\n作者:\n复制就行')
    expect(pasted).toMatchObject({ style: 'name-above', certainty: 'likely', participants: ['用户', '作者'] })
    expect(pasted.unplaced).toEqual([{ line: 1, text: '大家好', reason: 'line-before-first-message' }])
  })
  test('keeps a clock without a day as it stands, until a person gives the day', () => {
    const text = '【LV2 群友】用户 1:19:33\n请问\n\n新人甲撤回了一条消息\n\n作者 1:20:22\n复制就行'
    expect(readPastedChat(text).messages[0]).toMatchObject({
      time: null,
      clock: '1:19:33',
      sender: '【LV2 群友】用户',
    })
    expect(pick(readPastedChat(text, '2022-11-17').messages, 'time', 'kind')).toEqual([
      ['2022-11-17T01:19:33', 'text'],
      [null, 'recalled'],
      ['2022-11-17T01:20:22', 'text'],
    ])
  })
  test('is unsure of a text with colons in it', () => {
    expect(readPastedChat('地址: 上海\n电话: 123\n备注: 无').certainty).toBe('unsure')
    expect(readPastedChat('只是一段话。').messages).toEqual([])
  })
})

test.each([
  { what: 'a log', lines: ['2023-05-01 20:13:41 Starting server', '2023-05-01 20:13:42 Listening'] },
  { what: 'a log with levels', lines: ['2023-05-01 20:13:41 INFO: start', '2023-05-01 20:13:42 INFO: end'] },
  { what: 'a list', lines: ['优点:', '便宜', '', '缺点:', '慢'] },
  { what: 'a letter', lines: ['客服您好:', '', '我于 2023/05/01 20:13 购买', '请退款'] },
])('$what stays a text', async ({ lines }) => {
  const reading = await readEvidence(textFile('a.txt', 'text/plain', lines))
  expect(reading?.type).toBe('text')
})
