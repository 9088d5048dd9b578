import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** How many steps the custody log of the one case has, read beside the program that has it open. */
export function readLogLength(casesFolder: string): number {
  const [name] = readdirSync(casesFolder)
  if (name === undefined) throw new Error('no case')
  const database = new Database(join(casesFolder, name, 'case.sqlite'), { readonly: true })
  try {
    return database.prepare<[], number>('SELECT count(*) FROM custody_log').pluck().get() ?? 0
  } finally {
    database.close()
  }
}
