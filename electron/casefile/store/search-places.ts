/** Where a text stands, in the order in which results come: titles first. */
export const searchPlaces = [
  'itemTitle',
  'eventTitle',
  'exhibitTitle',
  'fileName',
  'people',
  'tags',
  'notes',
  'row',
  'message',
  'paragraph',
  'line',
  'code',
  'transcript',
] as const
export type SearchPlace = (typeof searchPlaces)[number]

/**
 * How the texts of one place are found. `r` stands for the row in every expression; `owner` is the row of the item,
 * event or exhibit, `position` tells its texts apart.
 */
export type SearchSource = {
  readonly table: string
  readonly text: string
  readonly owner: string
  readonly position: string
  /** What the window calls it, counted from 1. */
  readonly line: string
  /** Columns that the text is made of; null where rows are never updated. */
  readonly columns: readonly string[] | null
  /** More than one text in a row: a table-valued function beside it. */
  readonly each?: string
  /** Its rows come all together, and whoever writes them fills the index once they are there (`fillItem`). */
  readonly isFilledWhole?: true
}

const joined = (separator: string, ...columns: string[]) =>
  `concat_ws('${separator}', ${columns.map((column) => `nullif(r.${column}, '')`).join(', ')})`
const ofItem = { table: 'items', owner: 'r.id', position: '0', line: 'NULL' }
const ofReading = {
  owner: 'r.item_id',
  position: 'r.position',
  line: 'r.line',
  columns: null,
  isFilledWhole: true,
} as const

export const searchSources: Readonly<Record<SearchPlace, SearchSource>> = {
  itemTitle: { ...ofItem, text: 'r.title', columns: ['title'] },
  eventTitle: {
    ...ofItem,
    table: 'events',
    text: joined(' · ', 'title', 'who', 'amount'),
    columns: ['title', 'who', 'amount'],
  },
  exhibitTitle: {
    ...ofItem,
    table: 'exhibits',
    text: joined(' · ', 'title', 'proves'),
    columns: ['title', 'proves'],
  },
  fileName: { ...ofItem, text: 'r.file_name', columns: null },
  people: {
    ...ofItem,
    text: "(SELECT group_concat(value, ' · ') FROM json_each(r.people))",
    columns: ['people'],
  },
  tags: {
    ...ofItem,
    text: "(SELECT group_concat(tag, ' · ') FROM item_tags WHERE item_id = r.id)",
    columns: null,
  },
  notes: {
    ...ofItem,
    text: joined(' · ', 'proves', 'source', 'amount'),
    columns: ['proves', 'source', 'amount'],
  },
  row: {
    ...ofReading,
    table: 'transactions',
    text: joined(' · ', 'counterparty', 'description', 'amount', 'order_id', 'merchant_order_id', 'note'),
  },
  message: { ...ofReading, table: 'messages', text: joined('：', 'sender', 'text') },
  paragraph: { ...ofReading, table: 'paragraphs', text: 'r.text', line: 'r.position + 1' },
  line: {
    table: 'recognitions',
    each: 'json_each(r.lines)',
    text: "json_extract(json_each.value, '$.text')",
    owner: '(SELECT id FROM items WHERE sha256 = r.sha256)',
    position: 'json_each.key',
    line: 'json_each.key + 1',
    columns: null,
  },
  code: {
    table: 'picture_looks',
    each: 'json_each(r.codes)',
    // As it may be shown: nobody finds a card by its secret part.
    text: "json_extract(json_each.value, '$.shown')",
    owner: '(SELECT id FROM items WHERE sha256 = r.sha256)',
    position: 'json_each.key',
    line: 'NULL',
    columns: null,
  },
  transcript: { ...ofItem, text: 'r.transcript', columns: ['transcript'] },
}
