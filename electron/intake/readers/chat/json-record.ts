/** An object of a JSON that nobody has checked yet. */
export type JsonRecord = Readonly<Record<string, unknown>>

export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null
}

/** The list under a key, or null where there is none. */
export function listIn(record: JsonRecord, key: string): readonly unknown[] | null {
  const value = record[key]
  return Array.isArray(value) ? value : null
}

/** A text, or a number as its digits; null for anything else and for an empty text. */
export function textIn(record: JsonRecord, key: string): string | null {
  const value = record[key]
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number, or a text of digits as one. */
export function numberIn(record: JsonRecord, key: string): number | null {
  const value = record[key]
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : null
}

export function recordIn(record: JsonRecord, key: string): JsonRecord | null {
  return asRecord(record[key])
}

/** The objects in the list under a key; anything else in it is passed over. */
export function recordsIn(record: JsonRecord, key: string): readonly JsonRecord[] {
  return (listIn(record, key) ?? []).map(asRecord).filter((one) => one !== null)
}

/** A value as it would be written; what is nested beyond the stack cannot be written again and stays in the original. */
export function wordJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch (error) {
    if (error instanceof RangeError) return '[…]'
    throw error
  }
}
