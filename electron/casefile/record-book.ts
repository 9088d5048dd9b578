import { createHash } from 'node:crypto'
import type { JsonValue } from '../../shared/model/custody.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { hashRecord } from './hash-record.ts'
import { loggedItem } from './logged-item.ts'
import type { StoredItem } from './store/item-store.ts'
import { asJson } from './store/stored-json.ts'
import type { Stores } from './store/stores.ts'

/**
 * A group of rows that the custody log covers with one hash: `case`, `events`, `exhibits`, `item/i1`, `reading/i1`,
 * `refusal/1`, `sighting/1`, `package/1`.
 */
export type RecordKey = string
export type RecordBook = ReturnType<typeof createRecordBook>

const keyPattern =
  /^(case|events|exhibits|(item|reading)\/i[1-9]\d{0,14}|(refusal|sighting|package)\/[1-9]\d{0,14})$/

const itemPrefix = 'item/'
const readingPrefix = 'reading/'

export function createRecordBook(stores: Stores) {
  /** Of every group but an item and a reading. */
  function contentOf(key: RecordKey): JsonValue {
    // A forged log row may name rows that cannot exist.
    if (!keyPattern.test(key)) return null
    const [group, id = ''] = key.split('/')
    switch (group) {
      case 'case':
        return asJson(stores.info.find())
      case 'events':
        return asJson(stores.events.all())
      case 'exhibits':
        return asJson(stores.exhibits.all())
      case 'refusal':
        return asJson(stores.notices.findRefusal(Number(id)))
      case 'sighting':
        return asJson(stores.notices.findSighting(Number(id)))
      case 'package':
        return asJson(stores.packages.find(Number(id)))
      default:
        return null
    }
  }

  /** With what a person said, which is part of why it was read so. */
  function hashOfReading(id: ItemId): string | null {
    const reading = stores.readings.findLong(id)
    const answers = stores.answers.find(id)
    if (reading === null) return null
    const { unread, transactions, messages, paragraphs, ...head } = reading
    return hashRecord(
      { ...head, notes: asJson(head.notes), ...(answers !== null && { answers: asJson(answers) }) },
      { unread, transactions, messages, paragraphs },
    )
  }

  function hashOfGroup(key: RecordKey): string | null {
    return isReadingKey(key)
      ? hashOfReading(key.slice(readingPrefix.length) as ItemId)
      : hashOf(contentOf(key))
  }

  return {
    /** SHA-256 over the canonical JSON of the rows as domain data; null while there are none. */
    hashesOf(keys: readonly RecordKey[]): Map<RecordKey, string | null> {
      const idOfKey = new Map(keys.filter(isItemKey).map((key) => [key, key.slice(itemPrefix.length)]))
      const items = stores.items.findMany([...idOfKey.values()])
      return new Map(
        keys.map((key) => {
          const id = idOfKey.get(key)
          return [key, id === undefined ? hashOfGroup(key) : hashOf(itemContentOf(items.get(id)))]
        }),
      )
    },
    /** Every group that has rows now. */
    keys(): RecordKey[] {
      return [
        ...['case', 'events', 'exhibits'],
        ...stores.items.ids().map((id) => `item/${id}`),
        ...stores.readings.ids().map((id) => `reading/${id}`),
        ...stores.notices.refusalRows().map((row) => `refusal/${row}`),
        ...stores.notices.sightingRows().map((row) => `sighting/${row}`),
        ...stores.packages.rows().map((row) => `package/${row}`),
      ]
    },
  }
}

function isItemKey(key: RecordKey): boolean {
  return key.startsWith(itemPrefix) && keyPattern.test(key)
}

function isReadingKey(key: RecordKey): boolean {
  return key.startsWith(readingPrefix) && keyPattern.test(key)
}

function itemContentOf(item: StoredItem | undefined): JsonValue {
  return item === undefined ? null : asJson(loggedItem(item))
}

function hashOf(content: JsonValue): string | null {
  if (content === null || (Array.isArray(content) && content.length === 0)) return null
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')
}
