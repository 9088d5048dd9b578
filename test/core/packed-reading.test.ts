import { expect, test } from 'vitest'
import { packReading, unpackReading } from '../../electron/intake/packed-reading.ts'
import type { Reading } from '../../shared/model/reading.ts'
import { billReading, chatReading, pageReading } from '../casefile/fill-case.ts'

const manyRows = Array.from({ length: 5_001 }, (_, line) => ({
  line,
  text: `“${line}” 😀\u2028\ud800`,
  reason: 'x',
}))

test.each<{ what: string; reading: Reading }>([
  { what: 'a bill', reading: billReading },
  { what: 'a chat', reading: chatReading },
  { what: 'a page', reading: pageReading },
  { what: 'many unread lines', reading: { ...chatReading, unread: manyRows } as Reading },
])('$what comes out of its thread as it went in, as often as it is gone through', ({ reading }) => {
  const packed = structuredClone(packReading(structuredClone(reading)))
  const unpacked = unpackReading(packed)
  for (const _ of ['once', 'again']) {
    const lists = Object.entries(unpacked).map(([key, value]) => [
      key,
      ['rows', 'messages', 'paragraphs', 'unread'].includes(key) ? [...value] : value,
    ])
    expect(Object.fromEntries(lists)).toEqual(reading)
  }
})
