import { describe, expect, test } from 'vitest'
import { previewMapping } from '../../electron/intake/readers/bill/preview-mapping.ts'
import { type NamedTable, readTables } from '../../electron/intake/readers/bill/read-table.ts'
import { readWithMapping } from '../../electron/intake/readers/bill/read-with-mapping.ts'
import { showTable } from '../../electron/intake/readers/bill/show-table.ts'
import { readPastedText } from '../../electron/intake/readers/chat/pasted-text.ts'
import { previewPasted } from '../../electron/intake/readers/chat/preview-pasted.ts'
import { decodeText } from '../../electron/intake/readers/decode-text.ts'
import { oddBillFile, oddBillLines } from '../fixtures/asking-files.ts'
import { makeOddTable } from '../fixtures/readers/bills/odd-tables.ts'
import { pastedChats } from '../fixtures/readers/chats/pasted-chats.ts'
import { makeText } from '../fixtures/readers/make-reader-fixtures.ts'
import { damageChat } from './damage-chat.ts'
import { damage, randomOf } from './mutate-bill.ts'

const rounds = 1_000
const tables = [
  makeText(oddBillFile, oddBillLines),
  makeOddTable('csv'),
  makeOddTable('xlsx'),
  makeOddTable('biff8'),
]

/** Records below the heading that hold something: each must be a row, an unread line or a total. */
function countBelow({ records }: NamedTable, headerLine: number | null): number {
  const below = records.slice(records.findIndex(({ line }) => line === headerLine) + 1)
  return below.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length
}

describe('1,000 damages', () => {
  test.each(tables)(
    'of a table leave a guess by which every record is read, or said to be unread: $fileName',
    async ({ bytes, fileName }) => {
      for (let seed = 1; seed <= rounds; seed += 1) {
        const damaged = damage(bytes, randomOf(seed)).bytes
        for (const table of await readTables(damaged, fileName)) {
          const { guess } = showTable(table)
          const { preview } = previewMapping(table, guess)
          const { rows, unread } = readWithMapping(table, guess)
          expect([preview.rowCount, preview.unreadCount]).toEqual([rows.length, unread.length])
          const said = preview.rowCount + preview.unreadCount + preview.footerCount
          expect(said, `seed ${seed}`).toBe(countBelow(table, guess.headerLine))
        }
      }
    },
    60_000,
  )

  test.each(pastedChats)(
    'of a pasted chat lose none of its words: $fileName',
    ({ bytes }) => {
      for (let seed = 1; seed <= rounds; seed += 1) {
        const text = decodeText(damageChat(bytes, seed))?.text ?? ''
        const preview = previewPasted(text, '2026-05-06')
        const chat = readPastedText({ text, encoding: 'utf-8', replaced: 0 }, { day: '2026-05-06' })
        expect(preview.messageCount).toBe(chat?.messages.length ?? 0)
        if (chat === null) continue
        const said = chat.messages.map(({ sender, text: words }) => `${sender} ${words}`)
        const kept = [...said, ...chat.unread.map((line) => line.text)].join('\n')
        for (const [word] of text.matchAll(/mk\d\dq/g)) expect(kept, `seed ${seed}`).toContain(word)
      }
    },
    60_000,
  )
})
