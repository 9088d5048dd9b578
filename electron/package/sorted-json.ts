import type { JsonValue } from '../../shared/model/custody.ts'

/** JSON for people and for comparing: keys sorted by code unit, two spaces, a final newline. */
export function sortedJson(value: JsonValue): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`
}

function sortKeys(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(sortKeys)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, entry]) => [key, sortKeys(entry)]))
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
