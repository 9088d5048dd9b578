import { expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { Fault } from '../../shared/faults/fault.ts'
import {
  makeManySheets,
  makePageXls,
  makePrefixedWorkbook,
  makeXmlXls,
} from '../fixtures/readers/bills/odd-workbooks.ts'
import { zipBills } from '../fixtures/readers/bills/zipped-bills.ts'
import { makeHoursWorkbook } from '../fixtures/readers/documents/old-files.ts'
import { browserPage } from '../fixtures/readers/documents/page-files.ts'
import { makeAlipayCsv } from '../fixtures/readers/make-reader-fixtures.ts'
import { fuzzRounds } from '../fuzz-rounds.ts'
import { damageChat } from './damage-chat.ts'

const rounds = fuzzRounds(60, 1_000)
const longestMs = 2_000
const mail = [
  'From: =?utf-8?B?5a6i5pyN?= <a@shop.example>',
  'Subject: =?gb2312?B?zcu/7g==?=',
  'Date: Sat, 12 Sep 2026 20:13:05 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '退款三天内到账',
  '--b',
  'Content-Type: text/csv; name="a.csv"',
  'Content-Disposition: attachment; filename="a.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  'YSxiCjEsMgo=',
  '--b--',
  '',
].join('\r\n')
const asBytes = (content: string) => Buffer.from(content)

type File = { readonly name: string; readonly mediaType?: string; readonly make: () => unknown }
const files: readonly File[] = [
  { name: '客服.eml', mediaType: 'message/rfc822', make: () => asBytes(mail) },
  { name: '网页.html', mediaType: 'text/html', make: () => asBytes(browserPage) },
  { name: '说明.md', mediaType: 'text/markdown', make: () => asBytes('# 退款说明\n\n- 卡密失效全额退款\n') },
  { name: '客服.xls', mediaType: 'application/x-cfb', make: () => makeHoursWorkbook('biff8') },
  { name: '带前缀.xlsx', make: async () => (await makePrefixedWorkbook()).bytes },
  { name: '多表.xlsx', make: () => makeManySheets('xlsx').bytes },
  { name: '多表.xls', make: () => makeManySheets('biff8').bytes },
  { name: '网页.xls', make: () => makePageXls(asBytes).bytes },
  { name: '表格.xls', make: () => makeXmlXls().bytes },
  {
    name: '账单.zip',
    mediaType: 'application/zip',
    make: async () => (await zipBills([makeAlipayCsv()], 'none')).bytes,
  },
]

/** How much of a mail or page is left cannot be told from its bytes: here the reading must end, in time and in no bug. */
test.each(files)(
  '$name ends in a reading, in none or in a sentence, whatever the damage',
  async ({ name, mediaType, make }) => {
    const whole = await make()
    if (!(whole instanceof Uint8Array)) throw new Error(`${name} has no bytes`)
    for (let seed = 1; seed <= rounds; seed += 1) {
      const started = process.cpuUsage()
      const input = { bytes: damageChat(whole, seed), fileName: name, mediaType: mediaType ?? '' }
      const failure = await readEvidence(input).then(
        () => null,
        (error: unknown) => (error instanceof Fault ? null : error),
      )
      const { user, system } = process.cpuUsage(started)
      expect(failure, `seed ${seed}`).toBeNull()
      expect((user + system) / 1000, `seed ${seed}`).toBeLessThan(longestMs)
    }
  },
  300_000,
)
