import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { longRowCount, longWorkbookParts, writeLongCsv } from '../fixtures/readers/bills/long-bills.ts'
import { zipOf } from './hand-made-zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'juzheng-long-'))
const made: string[] = [folder]
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

function measure(path: string) {
  const script = join(import.meta.dirname, 'measure-reading.ts')
  const said = execFileSync(process.execPath, [script, path], { encoding: 'utf8' })
  return JSON.parse(said) as {
    reader: string
    rows: number
    unread: number
    last: string
    seconds: number
    peakMb: number
  }
}

describe('a bill of 100,000 rows', () => {
  test.each([
    ['CSV', 'wechat-csv', () => writeLongCsv(folder)],
    ['workbook', 'wechat-xlsx', () => zipOf(longWorkbookParts())],
  ])(
    'as %s takes less than 10 seconds of computing and 500 MB to read',
    (_form, reader, write) => {
      const path = write()
      made.push(dirname(path))
      const read = measure(path)
      expect(read).toMatchObject({ reader, rows: longRowCount, unread: 0, last: '2023-04-23T06:25:03' })
      expect(read.seconds).toBeLessThan(10)
      expect(read.peakMb).toBeLessThan(500)
    },
    60_000,
  )
})
