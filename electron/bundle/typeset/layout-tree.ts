import type { LayoutText } from './layout-text.ts'

/** Ids, names of kinds and alternative texts reach the templates as they are; everything else is text to lay out. */
const plainKeys = new Set(['type', 'id', 'exhibitId', 'itemId', 'alt'])
const cellKeys = new Set([
  'cells',
  'rows',
  'carrier',
  'source',
  'messages',
  'sender',
  'fileName',
  'timeLabel',
])

/** Prepares every text in a tree of data by `set`; inside table cells `isCell` is true. */
export function layoutTree(
  value: unknown,
  set: (text: string, isCell: boolean) => LayoutText,
  isCell = false,
): unknown {
  if (typeof value === 'string') return set(value, isCell)
  if (Array.isArray(value)) return value.map((each) => layoutTree(each, set, isCell))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, entry]) => {
    if (typeof entry === 'string' && plainKeys.has(key)) return [key, entry.toWellFormed()]
    return [key, layoutTree(entry, set, isCell || cellKeys.has(key))]
  })
  return Object.fromEntries(entries)
}
