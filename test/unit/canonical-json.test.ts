import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../../shared/model/custody.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'

/** As plainly as it can be said. */
function plainly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${plainly(Reflect.get(value, key))}`).join(',')}}`
}

test('any value is written with its keys in order, whatever they are', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('10', '9', '2a', '', 'toJSON', '甲', '\u2028', 'constructor'),
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any')),
      fc.dictionary(key, tie('any')),
    ),
  })).any
  fc.assert(
    fc.property(value, (each) => {
      expect(canonicalJson(each as JsonValue)).toBe(plainly(each))
    }),
    { numRuns: 2_000 },
  )
})

test('numbers as keys, and a key that engines take for something else, stand in their order too', () => {
  const odd = JSON.parse(
    '{"b":1,"10":2,"9":{"__proto__":"x","a":[{"2":1,"1":null}]},"__proto__":[1]}',
  ) as JsonValue
  expect(canonicalJson(odd)).toBe(
    '{"10":2,"9":{"__proto__":"x","a":[{"1":null,"2":1}]},"__proto__":[1],"b":1}',
  )
})

test('what is missing is null', () => {
  expect(canonicalJson({ a: undefined, b: 1 } as unknown as JsonValue)).toBe('{"a":null,"b":1}')
})
