import type { Database } from 'better-sqlite3'
import type { CandidateTime, TimeCertainty } from '../../../shared/model/time.ts'

type TimeRow = Omit<CandidateTime, 'certainty' | 'until'> & StoredCertainty
export type StoredCertainty = { certainty: TimeCertainty | null; until: string | null }

const columns = 'value, source, precision, zone, meaning, detail, certainty, until'
export const timeQueries = {
  timesOfItem: `SELECT ${columns} FROM times WHERE item_id = ? ORDER BY position`,
  allTimes: `SELECT item_id AS item, ${columns} FROM times ORDER BY item_id, position`,
}

/** Candidate times. They are only ever added: a position means the same time for ever. */
export function createTimeStore(database: Database) {
  const selectOfItem = database.prepare<[number], TimeRow>(timeQueries.timesOfItem)
  const selectAll = database.prepare<[], TimeRow & { item: number }>(timeQueries.allTimes)
  const insert = database.prepare<TimeRow & { item: number; position: number }>(`
    INSERT INTO times (item_id, position, value, source, precision, zone, meaning, detail, certainty, until)
    VALUES (:item, :position, :value, :source, :precision, :zone, :meaning, :detail, :certainty, :until)`)

  return {
    ofItem: (item: number): CandidateTime[] => selectOfItem.all(item).map(timeOf),
    all(): Map<number, CandidateTime[]> {
      const times = new Map<number, CandidateTime[]>()
      for (const row of selectAll.all()) {
        const known = times.get(row.item)
        if (known === undefined) times.set(row.item, [timeOf(row)])
        else known.push(timeOf(row))
      }
      return times
    },
    /** Adds those of the list from position `from` on. */
    add(item: number, times: readonly CandidateTime[], from: number): void {
      times.slice(from).forEach((time, index) => {
        insert.run({ ...time, ...toStoredCertainty(time), item, position: from + index })
      })
    },
  }
}

function timeOf(row: TimeRow): CandidateTime {
  // Column by column: there are tens of thousands, and taking two columns off each costs more than reading them.
  const { value, source, precision, zone, meaning, detail } = row
  const time = { value, source, precision, zone, meaning, detail }
  return row.certainty === null && row.until === null ? time : { ...time, ...fromStoredCertainty(row) }
}

/** How sure a time is, as columns: null for what is absent in the model. */
export function toStoredCertainty(time: Pick<CandidateTime, 'certainty' | 'until'>): StoredCertainty {
  return { certainty: time.certainty ?? null, until: time.until ?? null }
}

export function fromStoredCertainty({ certainty, until }: StoredCertainty) {
  return { ...(certainty !== null && { certainty }), ...(until !== null && { until }) }
}
