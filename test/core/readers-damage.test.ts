import { describe, expect, test } from 'vitest'
import { decodeText } from '../../electron/intake/readers/decode-text.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { splitLines } from '../../electron/intake/readers/split-lines.ts'
import type { Reading } from '../../shared/model/reading.ts'
import {
  type Fixture,
  makeAlipayCsv,
  makeBankCsv,
  makeText,
  makeWechatCsv,
  makeWechatXlsx,
  wechatMail,
  whatsappIos,
} from '../fixtures/readers/make-reader-fixtures.ts'

const rounds = 200
const texts: readonly Fixture[] = [
  makeAlipayCsv(),
  makeWechatCsv(),
  makeBankCsv(),
  makeText('chat.txt', whatsappIos),
  makeText('mail.txt', wechatMail),
]
const others: readonly Fixture[] = [
  makeWechatXlsx('2025'),
  makeWechatXlsx('2026'),
  makeText('page.html', ['<html><head><title>a</title></head><body><p>规则<table><tr><td>甲', '</body>']),
  makeText('mail.eml', [
    'From: a@example.com',
    'Date: Mon, 1 May 2023 20:13:41 +0800',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    '',
    '正文',
    '--x--',
  ]),
]

describe('a damaged file', () => {
  test.each(texts)('$fileName loses no line of its body in 200 kinds of damage', async (fixture) => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const bytes = damage(fixture.bytes, seed)
      const reading = await readEvidence({ bytes, fileName: fixture.fileName, mediaType: '' })
      const decoded = decodeText(bytes)
      if (reading === null || decoded === null)
        expect([reading, decoded?.text.trim() ?? '']).toEqual([null, ''])
      else expect(findLostLines(decoded.text, reading), `seed ${seed}`).toEqual([])
    }
  })
  test.each(others)('$fileName never ends in an exception in 200 kinds of damage', async (fixture) => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const reading = await readEvidence({
        bytes: damage(fixture.bytes, seed),
        fileName: fixture.fileName,
        mediaType: '',
      })
      expect(reading === null || ['bill', 'text', 'chat'].includes(reading.type)).toBe(true)
    }
  })
})

/** Lines after the header (or the first message) that neither a row, a message, an unread line nor a note accounts for. */
function findLostLines(text: string, reading: Reading): readonly string[] {
  const lines = splitLines(text)
  const kept = wordKept(reading)
  const start = reading.type === 'text' ? 0 : Math.max(0, firstLine(reading) - 1)
  return lines
    .slice(start)
    .filter((line) => plain(line) !== '' && !/—{2,}|在微信上的/.test(line) && !isKept(plain(line), kept))
}

function firstLine(reading: Extract<Reading, { type: 'bill' | 'chat' }>): number {
  const rows = reading.type === 'bill' ? reading.rows : reading.messages
  return Math.min(
    ...rows.map((row) => row.line),
    ...reading.unread.map((line) => line.line),
    Number.MAX_SAFE_INTEGER,
  )
}

function wordKept(reading: Reading): string {
  if (reading.type === 'text') return plain(reading.paragraphs.join(''))
  const unread = reading.unread.map((line) => line.text)
  const notes = reading.notes.map((note) => String(note.params.text ?? ''))
  const body =
    reading.type === 'bill'
      ? reading.rows.map((row) => row.cells.join(''))
      : reading.messages.flatMap((message) => [message.sender ?? '', message.text])
  return plain([...body, ...unread, ...notes].join('\n'))
}

/** A header line of a message stands in the message as sender and time, so only what follows the time is looked for. */
function isKept(line: string, kept: string): boolean {
  if (kept.includes(line)) return true
  const body = line.replace(/^\[?\d[^\]]*\]/, '')
  return kept.includes(body) || kept.includes(line.replace(/\d{3,4}$/, ''))
}

/** Without what a table reader may take away: quotes, delimiters, padding. */
function plain(text: string): string {
  return text.replace(/[\s",;:|\u200e\ufeff]/g, '')
}

/** Cuts, flips bytes, moves a comma, swaps lines, or doubles a part, as the seed says. */
function damage(bytes: Uint8Array, seed: number): Uint8Array {
  const next = random(seed)
  const at = () => Math.floor(next() * bytes.length)
  const copy = Uint8Array.from(bytes)
  if (seed % 5 === 0) return copy.slice(0, at())
  if (seed % 5 === 1) for (let count = 0; count < 3; count += 1) copy[at()] = Math.floor(next() * 256)
  if (seed % 5 === 2) copy[at()] = 0x2c
  if (seed % 5 === 3) copy[at()] = [0x22, 0x0a, 0x0d, 0x09][seed % 4] ?? 0x22
  if (seed % 5 === 4) copy.copyWithin(at(), at(), at())
  return copy
}

/** Park-Miller, so that a failing seed can be run again. */
function random(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
