import { expect, test } from 'vitest'
import { hasEndlessRecord } from '../../electron/intake/readers/workbook/has-endless-record.ts'
import { hasSectorLoop } from '../../electron/intake/readers/workbook/has-sector-loop.ts'
import { readLibrarySheets } from '../../electron/intake/readers/workbook/library-sheets.ts'
import { makeHoursWorkbook } from '../fixtures/readers/documents/old-files.ts'

const sectorBytes = 512
const tableSector = 76

/** Its sector after the first that has one leads to itself. */
function withLoop(workbook: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(workbook)
  const view = new DataView(copy.buffer)
  const table = (view.getUint32(tableSector, true) + 1) * sectorBytes
  for (let sector = 0; sector < sectorBytes / 4; sector += 1) {
    if (view.getInt32(table + sector * 4, true) <= 0) continue
    view.setUint32(table + sector * 4, sector, true)
    return copy
  }
  throw new Error('no sector leads to another')
}

test('an old workbook whose sectors lead round in a ring is no workbook, at once', async () => {
  const whole = makeHoursWorkbook('biff8')
  expect(hasSectorLoop(whole)).toBe(false)
  expect((await readLibrarySheets(whole))?.sheets.length).toBeGreaterThan(0)
  expect(hasSectorLoop(withLoop(whole))).toBe(true)
  expect(await readLibrarySheets(withLoop(whole))).toBeNull()
})

test('a list of sheets without its length is seen before it is counted for ever', () => {
  const record = (type: number, content: readonly number[]) => [type, 0, content.length, 0, ...content]
  expect(hasEndlessRecord(Uint8Array.from([...record(9, [1, 2]), ...record(0x17, [1, 0, 0, 0])]))).toBe(false)
  expect(hasEndlessRecord(Uint8Array.from([...record(9, [1, 2]), ...record(0x17, [1])]))).toBe(true)
  expect(hasEndlessRecord(Uint8Array.from([...record(9, [1, 2]), 0x17, 0, 9, 0]))).toBe(true)
})

test.each([0, 3, 17, 511, 513])('a compound file that ends after %i bytes has no ring', (length) => {
  expect(hasSectorLoop(makeHoursWorkbook('biff8').slice(0, length))).toBe(false)
})
