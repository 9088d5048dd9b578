import { expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import { makeInvoice } from '../fixtures/readers/documents/ofd-files.ts'

async function readInvoice(data: 'attached' | 'tagged') {
  const bytes = await makeInvoice(data)
  const reading = await readEvidence({ fileName: '发票.ofd', bytes, mediaType: 'application/ofd' })
  if (reading?.type !== 'text') throw new Error(`read as ${reading?.type}`)
  return reading
}
const printed = [
  '发票号码： 26952000000012345678',
  '开票日期： 2026年09月14日',
  '*信息技术服务*星河点券 <1000> 点',
  '价税合计\t¥98.00',
  '发票专用章',
]

test('an invoice is read with its form and its stamp, line by line as it is printed, then with its own data', async () => {
  const { paragraphs } = await readInvoice('attached')
  expect(paragraphs).toEqual([
    ...printed,
    '发票号码：26952000000012345678',
    '开票日期：2026年09月14日',
    '销售方名称：星云数卡科技（临江）有限公司',
    '价税合计：98.00',
    '项目名称：星河点券\t92.45',
    '购买方名称：林岸',
  ])
})

test('an invoice without data of its own is understood by the tags on its words', async () => {
  const { paragraphs } = await readInvoice('tagged')
  expect(paragraphs).toEqual([
    ...printed,
    '发票号码：26952000000012345678',
    '价税合计：¥98.00',
    '购买方名称：林岸',
  ])
})

test('the day of issue is when it happened; a page that is missing, and that the look is not drawn, is said', async () => {
  const { times, notes } = await readInvoice('attached')
  expect(times.map(({ value, meaning }) => [value, meaning])).toEqual([
    ['2026-09-14', 'happened'],
    ['2026-09-15', 'saved'],
  ])
  expect(notes).toEqual([
    { code: 'ofd-look-not-drawn', params: {} },
    { code: 'ofd-page-damaged', params: { page: 2 } },
    { code: 'ofd-invoice-data', params: { count: 6 } },
  ])
})
