import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const messageCount = 100_000
const maxSeconds = 10
const maxPeakMb = 500
const words = [
  '卡密无效，请退款',
  '好的，请稍等一下，我们会尽快处理您的问题',
  '单号 20230501220014100001234567',
]

const momentOf = (index: number) => new Date(Date.UTC(2023, 0, 1) + index * 97_000)
const two = (value: number) => String(value).padStart(2, '0')

function makeWhatsapp(): string {
  const lines: string[] = []
  for (let index = 0; index < messageCount; index += 1) {
    const at = momentOf(index)
    const date = `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`
    const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
    lines.push(`${date}, ${clock} - ${index % 2 === 0 ? '小林' : '星河客服'}: ${words[index % 3]} ${index}`)
    if (index % 7 === 0) lines.push(`第二行 ${index}`)
  }
  return lines.join('\n')
}

function makeTelegram(): string {
  const messages = Array.from({ length: messageCount }, (_, index) => {
    const at = momentOf(index)
    const text = `${words[index % 3]} ${index}`
    return {
      id: index,
      type: 'message',
      date: new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19),
      date_unixtime: String(at.getTime() / 1000),
      from: index % 2 === 0 ? '小林' : '星河客服',
      from_id: `user${index % 2}`,
      ...(index % 5 === 1 ? { reply_to_message_id: index - 1 } : {}),
      text: index % 3 === 0 ? [text, { type: 'link', text: 'https://shop.example/' }] : text,
      text_entities: [{ type: 'plain', text }],
    }
  })
  return JSON.stringify({ name: '退款', type: 'personal_chat', id: 1, messages }, null, 1)
}

test.each([
  { name: 'chat.txt', mediaType: 'text/plain', make: makeWhatsapp, reader: 'whatsapp-txt' },
  { name: 'result.json', mediaType: 'application/json', make: makeTelegram, reader: 'telegram-json' },
])(
  '100,000 messages of $reader are read in 10 seconds and 500 MB',
  ({ name, mediaType, make, reader }) => {
    const folder = mkdtempSync(join(tmpdir(), 'large-chat-'))
    try {
      const path = join(folder, name)
      writeFileSync(path, make())
      const script = join(import.meta.dirname, 'read-large-chat.ts')
      const child = spawnSync(process.execPath, [script, path, mediaType], { encoding: 'utf8' })
      expect(child.stderr).toBe('')
      const found = JSON.parse(child.stdout)
      expect(found).toMatchObject({ reader, messages: messageCount, unread: 0 })
      expect(found.seconds).toBeLessThan(maxSeconds)
      expect(found.peakMb).toBeLessThan(maxPeakMb)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)
