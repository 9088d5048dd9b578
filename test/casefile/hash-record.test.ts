import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashRecord } from '../../electron/casefile/hash-record.ts'
import type { JsonValue } from '../../shared/model/custody.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'

const rows = Array.from({ length: 2_000 }, (_, line) => ({
  text: `第 ${line} 行 "\u2028\ud800" 😀`,
  cells: ['a', '', `${line}`],
  line,
  amount: null,
}))

test.each([
  {
    what: 'long lists',
    members: { type: 'bill', notes: [{ code: 'x', params: { b: 1, a: 2 } }] },
    lists: { rows, a: [] },
  },
  { what: 'no list', members: { z: null, 甲: [], B: '' }, lists: {} },
  { what: 'nothing', members: {}, lists: {} },
])('a record with $what has the hash of its whole canonical JSON', ({ members, lists }) => {
  const whole = canonicalJson({ ...members, ...lists } as JsonValue)
  const expected = createHash('sha256').update(whole, 'utf8').digest('hex')
  expect(hashRecord(members, lists)).toBe(expected)
})
