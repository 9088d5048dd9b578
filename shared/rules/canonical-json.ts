import type { JsonValue } from '../model/custody.ts'

type JsonObject = { readonly [key: string]: JsonValue }

/** JSON with keys sorted by code unit and no spaces, so that equal values have equal bytes. */
export function canonicalJson(value: JsonValue): string {
  if (!isNested(value)) return JSON.stringify(value)
  if (isList(value)) {
    return value.some(isNested) ? `[${value.map(canonicalJson).join(',')}]` : JSON.stringify(value)
  }
  const keys = Object.keys(value).sort()
  return writeFlat(value, keys) ?? writeMembers(value, keys)
}

function writeMembers(object: JsonObject, keys: readonly string[]): string {
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`).join(',')}}`
}

/** At once, which takes half the time for the rows of a bill; null where only member by member is right. */
function writeFlat(object: JsonObject, keys: readonly string[]): string | null {
  const ordered: Record<string, JsonValue> = {}
  for (const key of keys) {
    const value = object[key] ?? null
    const isDeep = isNested(value) && !(isList(value) && !value.some(isNested))
    if (isDeep || isMoved(key)) return null
    ordered[key] = value
  }
  return JSON.stringify(ordered)
}

/** Engines put numbers before all other keys, and take this name for something else. */
function isMoved(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

function isNested(value: JsonValue): value is readonly JsonValue[] | JsonObject {
  return typeof value === 'object' && value !== null
}

// Array.isArray alone does not narrow a readonly array.
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
