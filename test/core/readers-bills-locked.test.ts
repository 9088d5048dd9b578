import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { Fault } from '../../shared/faults/fault.ts'
import { makePlainPdf } from '../fixtures/readers/bills/pdf-statements.ts'
import { makeJd, makeMeituan, meituanRows } from '../fixtures/readers/bills/wallet-bills.ts'
import { lockPdf, zipBills, zipPassword } from '../fixtures/readers/bills/zipped-bills.ts'
import { makeAlipayCsv, makeText } from '../fixtures/readers/make-reader-fixtures.ts'
import { readBill } from './read-bill.ts'

describe('a bill in a zip', () => {
  test.each(['none', 'aes', 'zipcrypto'] as const)(
    'with encryption %s is read with its password',
    async (encryption) => {
      const zip = await zipBills([makeAlipayCsv()], encryption)
      const bill = await readEvidence({ ...zip, mediaType: 'application/zip', password: zipPassword })
      expect(bill).toMatchObject({
        type: 'bill',
        reader: 'alipay-csv',
        encoding: 'gb18030',
        unread: [],
        notes: [],
      })
    },
  )
  test.each(['aes', 'zipcrypto'] as const)(
    'with encryption %s is not read without it',
    async (encryption) => {
      const zip = await zipBills([makeAlipayCsv()], encryption)
      expect(await readEvidence({ ...zip, mediaType: 'application/zip' })).toBeNull()
    },
  )
  test.each(['aes', 'zipcrypto'] as const)(
    'with encryption %s says that a password is wrong',
    async (encryption) => {
      const zip = await zipBills([makeAlipayCsv()], encryption)
      const reading = readEvidence({ ...zip, mediaType: 'application/zip', password: '654321' })
      await expect(reading).rejects.toThrow(new Fault('zip-password-wrong'))
    },
  )
  test('is read with the parts that go on with it, and what else lies there is named', async () => {
    const { bytes } = makeMeituan(meituanRows.slice(0, 1))
    const other = makeText('说明.txt', ['请妥善保管'])
    const zip = await zipBills(
      [makeMeituan(), { fileName: '美团账单(第二季度).csv', bytes: renamed(bytes) }, makeJd(), other],
      'none',
    )
    const bill = await readBill(zip, 'application/zip')
    expect(bill.rows.map((row) => row.line)).toEqual([17, 18, 19, 20, 37])
    expect(bill.notes.filter(({ code }) => code.startsWith('zip'))).toEqual([
      { code: 'zip-part-read-too', params: { name: '美团账单(第二季度).csv', rows: 1, after: 20 } },
      { code: 'zip-part-not-read', params: { name: '京东交易流水.csv' } },
      { code: 'zip-part-not-read', params: { name: '说明.txt' } },
    ])
  })
  test('that holds no bill is left alone', async () => {
    const zip = await zipBills([makeText('说明.txt', ['请妥善保管'])], 'none')
    expect(await readEvidence({ ...zip, mediaType: 'application/zip' })).toBeNull()
  })
})

describe('a statement as PDF with a password', () => {
  test('is read with it and not without it', async () => {
    const locked = await lockPdf(makePlainPdf())
    expect(await readEvidence({ ...locked, mediaType: 'application/pdf' })).toBeNull()
    const bill = await readEvidence({ ...locked, mediaType: 'application/pdf', password: zipPassword })
    expect(bill).toMatchObject({ type: 'bill', reader: 'generic-pdf' })
  })
})

/** The same bill with another order in it, so that it is no copy. */
function renamed(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return new TextEncoder().encode(
    text.replace('25022811100401670000000000000001', '25032811100401670000000000000009'),
  )
}
