import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKept } from '../../electron/intake/read-kept.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import * as chats from '../fixtures/readers/chats/zip-chats.ts'
import { pick, readChat } from './read-chat.ts'

describe('a WhatsApp export as zip', () => {
  test('is read by the text in it, and says which media is not there', async () => {
    const { messages, notes, reader } = await readChat(await chats.whatsappZip())
    expect(reader).toBe('whatsapp-txt')
    expect(pick(messages, 'time', 'sender', 'kind', 'mediaName')).toEqual([
      ['2023-05-01T20:13', null, 'system', null],
      ['2023-05-01T20:13', '小林', 'text', null],
      ['2023-05-01T20:14', '星河客服', 'media', 'IMG-20230501-WA0001.jpg'],
      ['2023-05-01T20:15', '星河客服', 'media', 'IMG-20230501-WA0002.jpg'],
      ['2023-05-01T20:16', '小林', 'text', null],
    ])
    expect(notes).toEqual([
      { code: 'chat-gap', params: { count: 1, line: 6 } },
      { code: 'chat-media-missing', params: { count: 1, line: 5, name: 'IMG-20230501-WA0002.jpg' } },
    ])
  })
  test('that unpacks to too much is not unpacked, and says so', async () => {
    const bomb = await chats.zipBomb()
    const started = performance.now()
    const { messages, notes } = await readChat(bomb)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(messages).toEqual([])
    expect(notes).toEqual([{ code: 'chat-part-damaged', params: { name: '_chat.txt' } }])
  })
  test('with 70 MB of films is read without taking them into memory', async () => {
    const film = new Uint8Array(70 * 1024 * 1024)
    const large = await chats.zipFile('chat.zip', [
      { name: 'VID-20230501-WA0001.mp4', content: film, isStored: true },
      { name: '_chat.txt', content: '[2023/5/1 下午3:04:05] 小林: \u200e<附件：VID-20230501-WA0001.mp4>' },
    ])
    const folder = await mkdtemp(join(tmpdir(), 'chat-zip-'))
    try {
      const path = join(folder, 'chat.zip')
      await writeFile(path, large.bytes)
      const original = {
        sha256: 'a'.repeat(64) as Sha256,
        sizeBytes: large.bytes.length,
        extension: 'zip',
        mediaType: 'application/zip',
      }
      const { reading, warning } = await readKept({
        type: 'read',
        path,
        original,
        kind: 'other',
        fileName: 'chat.zip',
      })
      expect(warning).toBeNull()
      expect(reading).toMatchObject({ reader: 'whatsapp-txt', notes: [] })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
  test('of other files is no chat', async () => {
    const other = await chats.zipFile('照片.zip', [{ name: 'a.txt', content: '只是一段文字' }])
    expect(await readEvidence(other)).toBeNull()
  })
})

describe("Slack's export", () => {
  test('joins the days of each channel in order, with names, threads and bots', async () => {
    const { messages } = await readChat(await chats.slackZip())
    expect(pick(messages, 'time', 'zone', 'sender', 'text', 'conversation')).toEqual([
      ['2023-05-01T12:16:00', 'UTC', 'U9', '[截图.png]', '小林、星河客服'],
      ['2023-05-01T12:00:00', 'UTC', null, '<@U1> has joined the channel', 'refund'],
      ['2023-05-01T12:13:41', 'UTC', '小林', '卡密无效 mk01q', 'refund'],
      ['2023-05-01T12:14:00', 'UTC', '星河客服', '稍等 mk02q', 'refund'],
      ['2023-05-01T12:15:00', 'UTC', '机器人', '工单 mk04q', 'refund'],
      ['2023-05-02T00:00:00', 'UTC', '小林', '还没退 mk03q', 'refund'],
    ])
    expect(messages[3]?.quoted).toBe('小林: 卡密无效 mk01q')
  })
  test('reports a day that is damaged, a file that is not there, and a record without a time', async () => {
    const { notes, unread } = await readChat(await chats.slackZip())
    expect(notes.map((note) => note.code)).toEqual([
      'chat-part-damaged',
      'chat-edited',
      'chat-media-missing',
      'chat-conversations',
    ])
    expect(unread).toMatchObject([{ line: 6, reason: 'record-not-a-message' }])
  })
})
