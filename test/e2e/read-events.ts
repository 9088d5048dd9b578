import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type StoredEvent = {
  readonly title: string
  readonly kind: string
  readonly time: string | null
  readonly certainty: string | null
  readonly zone: string | null
  readonly timeSource: string | null
  readonly origin: string
  readonly items: number
  readonly rows: number
}

/** What the one case in the folder of cases holds, read beside the program that has it open. */
export function readEvents(casesFolder: string): readonly StoredEvent[] {
  const [name] = readdirSync(casesFolder)
  if (name === undefined) throw new Error('no case')
  const database = new Database(join(casesFolder, name, 'case.sqlite'), { readonly: true })
  try {
    return database
      .prepare<[], StoredEvent>(
        `SELECT title, kind, time, certainty, zone, time_source AS timeSource, origin,
          (SELECT count(*) FROM event_items WHERE event_id = events.id) AS items,
          (SELECT count(*) FROM event_rows WHERE event_id = events.id) AS rows
        FROM events ORDER BY position`,
      )
      .all()
  } finally {
    database.close()
  }
}
