// `node run-plain-add.ts <folder> <path>`: the least that somebody could do with a long CSV or chat: cut it into fields and
// insert them into a table, without an index, a log or a check. Prints the milliseconds as JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import papa from 'papaparse'

const [folder = '', path = ''] = process.argv.slice(2)
const started = performance.now()
const text = readFileSync(path, 'utf8')
const rows = path.endsWith('.csv') ? cutTable() : cutChat()
const width = Math.max(...rows.slice(0, 10).map((row) => row.length))
const database = new Database(join(folder, 'plain.sqlite'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
const names = Array.from({ length: width }, (_, at) => `c${at}`)
database.exec(`CREATE TABLE plain (position INTEGER PRIMARY KEY, ${names.join(', ')})`)
const insert = database.prepare(`INSERT INTO plain VALUES (NULL, ${names.map(() => '?').join(', ')})`)
database.transaction(() => {
  for (const row of rows) insert.run(names.map((_, at) => row[at] ?? null))
})()
database.close()
const ms = Math.round(performance.now() - started)
console.log(JSON.stringify({ ms, rows: rows.length }))

function cutTable(): readonly (readonly string[])[] {
  return papa.parse<string[]>(text.slice(text.indexOf('\n交易时间,') + 1)).data
}

function cutChat(): readonly (readonly string[])[] {
  return text.split('\n').map((line) => /^(\S+, \d+:\d+) - ([^:]+): (.*)$/.exec(line)?.slice(1) ?? [line])
}
