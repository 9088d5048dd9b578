import type { JsonValue } from '../../../shared/model/custody.ts'

/** A value as the text that a JSON column holds; `undefined` members vanish. */
export function toStored(value: unknown): string {
  return JSON.stringify(value)
}

/** What was stored by `toStored`. The columns are CHECKed to be JSON, and the custody log covers their content. */
export function fromStored<T>(text: string): T {
  return JSON.parse(text) as T
}

/** Domain data as the JSON value that it is, for hashing; read back from the store, so nothing in it is undefined. */
export function asJson(value: unknown): JsonValue {
  return value as JsonValue
}
