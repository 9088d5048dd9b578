import { expect, test } from 'vitest'
import { decodeText } from '../../electron/intake/readers/decode-text.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { ChatFile } from '../fixtures/readers/chats/chat-file.ts'
import { csvChats } from '../fixtures/readers/chats/csv-chats.ts'
import { jsonChats } from '../fixtures/readers/chats/json-chats.ts'
import { pageChats } from '../fixtures/readers/chats/page-chats.ts'
import { pastedChats } from '../fixtures/readers/chats/pasted-chats.ts'
import { textChats } from '../fixtures/readers/chats/text-chats.ts'
import { whatsappChats } from '../fixtures/readers/chats/whatsapp-chats.ts'
import { slackZip, whatsappZip } from '../fixtures/readers/chats/zip-chats.ts'
import { fuzzRounds } from '../fuzz-rounds.ts'
import { damageChat } from './damage-chat.ts'

const rounds = fuzzRounds(100, 1_000)
const longestMs = 2000
const files: readonly ChatFile[] = [
  ...whatsappChats,
  ...textChats,
  ...pastedChats,
  ...csvChats,
  ...jsonChats,
  ...pageChats,
]

/**
 * What must hold, whatever the damage: each mark (`mk03q`) that stands in the decoded file on a line that is whole comes
 * out again in a message, an unread line or a paragraph. A line is whole when it is one of the undamaged file's; in a JSON
 * all lines of its record must stand together (a field that a moved line states twice is lost to any parser). Nothing may
 * come of a file only where no reader claims it: JSON, XML, mht and zip are kept as originals then, and shown as such.
 * What damage turned into a mail or a page is the matter of their own readers.
 */
test.each(files)('$fileName loses nothing whatever the damage', async (file) => {
  const units = file.records ?? [...new Set(linesOf(file.bytes))]
  const marked = units.flatMap((unit) => (unit.match(/mk\d\dq/g) ?? []).map((mark) => ({ mark, unit })))
  let readCount = 0
  for (let seed = 1; seed <= rounds; seed += 1) {
    const bytes = damageChat(file.bytes, seed)
    const reading = await readInTime({ ...file, bytes }, seed)
    if (reading === null) {
      const isText = decodeText(bytes)?.text.trim()
      if (/^text\//.test(file.mediaType)) expect(isText ?? '', `seed ${seed} was not read`).toBe('')
      continue
    }
    if (reading.type === 'text' && reading.reader !== 'plain-text') continue
    readCount += 1
    const kept = wordReading(reading)
    const text = linesOf(bytes).join('\n')
    const lines = new Set(text.split('\n'))
    const isWhole = (unit: string) => (file.records === undefined ? lines.has(unit) : text.includes(unit))
    const lost = marked
      .filter(({ mark, unit }) => isWhole(unit) && !kept.includes(mark))
      .map(({ mark }) => mark)
    expect(lost, `seed ${seed}, read as ${reading.reader}`).toEqual([])
  }
  expect(readCount).toBeGreaterThan(rounds / 8)
})

test.each([
  { name: 'WhatsApp', make: whatsappZip },
  { name: 'Slack', make: slackZip },
])('a zip of $name never ends in an exception whatever the damage', async ({ make }) => {
  const file = await make()
  for (let seed = 1; seed <= rounds; seed += 1)
    await readInTime({ ...file, bytes: damageChat(file.bytes, seed) }, seed)
})

const many = 200_000
const wechatHead = [
  '小林和星河在微信上的聊天记录如下，请查收。',
  '',
  '—————  2023-05-01  —————',
  '',
  '小林  09:15',
  '',
]
const page = '<html><div class="message"><span class="timestamp">May 17, 2022  5:29:42 PM</span>'
const inWechat = (text: string) => [...wechatHead, text].join('\n')

/** Texts that make a careless expression try every way of splitting them. */
test.each([
  { what: 'dashes', text: inWechat('—'.repeat(many)) },
  { what: 'spaces', text: inWechat(`a${' '.repeat(many)}b`) },
  { what: 'blank lines', text: inWechat(`a${'\n'.repeat(many)}b`) },
  { what: 'spaces in a text', text: `a${' '.repeat(many)}b` },
  { what: 'spaces in a message', text: `[2023/5/1 下午3:04:05] a: x${' '.repeat(many)}b` },
  { what: 'line breaks of a page', text: `${page}${'<br>'.repeat(many)}x${' '.repeat(many)}y</div>` },
  { what: 'messages in messages', text: `${page}${'<div class="message">'.repeat(many / 10)}` },
  { what: 'a picture without a name', text: inWechat(`[图片: ${' '.repeat(many)}x`) },
  { what: 'a placeholder that does not end', text: inWechat(`[图片${':'.repeat(many)}`) },
  { what: 'an attachment that does not end', text: inWechat(`<attached: ${' '.repeat(many)}`) },
  { what: 'a sum of many digits', text: inWechat(`[转账]${'1'.repeat(many)}`) },
  { what: 'a quote that does not end', text: inWechat(`「${'」\n- - -'.repeat(many / 10)}`) },
  { what: 'a name of many words', text: `[LINE] A\n2023.05.01 Monday\n10:00 ${'a '.repeat(many)}` },
  { what: 'nested lists', text: '['.repeat(many) },
  { what: 'nested messages', text: '{"messages":['.repeat(many / 10) },
  {
    what: 'open quotes in a table',
    text: `Time,SenderName,Sender,TalkerName,Talker,Content\n${'"a\n'.repeat(many / 10)}`,
  },
  { what: 'open comments', text: `<smses count="1">${'<!--'.repeat(many / 4)}` },
  { what: 'open tags', text: `<smses count="1">${'<sms body="'.repeat(many / 10)}` },
  { what: 'answers under answers', text: '    May 17, 2022  5:29:42 PM\n'.repeat(many / 20) },
])('$what take no time', async ({ text }) => {
  const bytes = new TextEncoder().encode(text)
  await readInTime({ fileName: 'chat.txt', mediaType: 'text/plain', bytes }, 0)
})

async function readInTime(file: ChatFile, seed: number): Promise<Reading | null> {
  // Time of the processor, which others that work on the machine do not use up.
  const started = process.cpuUsage()
  const reading = await readEvidence(file)
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000, `seed ${seed}`).toBeLessThan(longestMs)
  return reading
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return (decodeText(bytes)?.text ?? '').split(/\r\n|\n|\r/)
}

/** All that a person is shown of the file; what a message quotes is not counted, since it stands elsewhere. */
function wordReading(reading: Reading): string {
  if (reading.type === 'text') return reading.paragraphs.join('\n')
  const unread = reading.unread.map((line) => line.text)
  const notes = reading.notes.map((note) => Object.values(note.params).join('\n'))
  const body =
    reading.type === 'bill'
      ? reading.rows.map((row) => row.cells.join('\n'))
      : reading.messages.map(({ sender, text, conversation }) => [sender, text, conversation].join('\n'))
  return [...body, ...unread, ...notes].join('\n')
}
