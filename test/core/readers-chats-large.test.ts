import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { longChatCount, makeLongTelegram, makeLongWhatsapp } from '../fixtures/readers/chats/long-chats.ts'

const maxSeconds = 10
const maxPeakMb = 500
test.each([
  { name: 'chat.txt', mediaType: 'text/plain', make: makeLongWhatsapp, reader: 'whatsapp-txt' },
  { name: 'result.json', mediaType: 'application/json', make: makeLongTelegram, reader: 'telegram-json' },
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
      expect(found).toMatchObject({ reader, messages: longChatCount, unread: 0 })
      expect(found.seconds).toBeLessThan(maxSeconds)
      expect(found.peakMb).toBeLessThan(maxPeakMb)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)
