import { createHash } from 'node:crypto'
import type { JsonValue } from '../../shared/model/custody.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { asJson } from './store/stored-json.ts'

/** So much text is hashed at a time: a call for every row costs more than hashing it. */
const hashedChars = 65_536

/**
 * SHA-256 over the canonical JSON of a record of which some members are lists that are too long to be held whole: each is
 * gone through once, and the JSON is never there as a whole.
 */
export function hashRecord(
  members: Readonly<Record<string, JsonValue>>,
  lists: Readonly<Record<string, Iterable<unknown>>>,
): string {
  const hash = createHash('sha256')
  let text = ''
  const write = (part: string) => {
    text += part
    if (text.length < hashedChars) return
    hash.update(text, 'utf8')
    text = ''
  }
  const keys = [...Object.keys(members), ...Object.keys(lists)].sort()
  for (const [at, key] of keys.entries()) {
    write(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`)
    const list = lists[key]
    if (list === undefined) {
      write(canonicalJson(members[key] ?? null))
      continue
    }
    let separator = '['
    for (const each of list) {
      write(separator + canonicalJson(asJson(each)))
      separator = ','
    }
    write(separator === '[' ? '[]' : ']')
  }
  write(keys.length === 0 ? '{}' : '}')
  return hash.update(text, 'utf8').digest('hex')
}
