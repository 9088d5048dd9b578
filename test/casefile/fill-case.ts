import type { CaseFile } from '../../electron/casefile/case-file.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { ChatMessage } from '../../shared/model/message.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { BillRow } from '../../shared/model/transaction.ts'
import { takeInText } from './case-fixture.ts'

const none = {
  counterpartyAccount: null,
  category: null,
  merchantOrderId: null,
  note: null,
  refundedAmount: null,
}
const billRow: BillRow = {
  ...none,
  line: 18,
  time: '2023-05-01T20:14:02',
  zone: '+08:00',
  amount: '648.00',
  currency: 'CNY',
  direction: 'out',
  status: 'done',
  counterparty: '某某数卡',
  description: '充值卡密',
  method: '零钱',
  orderId: '230501000012345678',
  cells: ['2023-05-01 20:14:02', '¥648.00 ', ''],
}
const message: ChatMessage = {
  line: 3,
  time: '2023-05-01T20:20:00',
  precision: 'second',
  zone: null,
  sender: '客服\u0000😀',
  kind: 'text',
  text: '三天内\n退款',
  mediaName: null,
}
export const billReading: Reading = {
  type: 'bill',
  reader: 'test-bill',
  encoding: 'gb18030',
  columns: ['时间', '金额', '备注'],
  rows: [billRow, { ...billRow, line: 19, amount: null }],
  unread: [{ line: 20, text: '???', reason: 'cells-missing' }],
  notes: [],
  times: [],
}
export const chatReading: Extract<Reading, { type: 'chat' }> = {
  type: 'chat',
  reader: 'test-chat',
  encoding: 'utf-8',
  messages: [message, { ...message, line: 4, sender: null, kind: 'system' }],
  unread: [],
  notes: [{ code: 'test-note', params: { count: 1 } }],
  times: [],
}
export const pageReading: Reading = {
  type: 'text',
  kind: 'page',
  reader: 'test-page',
  encoding: 'utf-8',
  paragraphs: ['商品说明', '支持七天退款'],
  facts: { subject: '商品页' },
  notes: [],
  times: [
    {
      value: '2023-05-02',
      source: 'content',
      precision: 'day',
      zone: null,
      meaning: 'saved',
      detail: 'meta',
    },
  ],
}

/** One of everything that a case can hold, apart from steps and a bin; returns the three items. */
export async function fillCase(caseFile: CaseFile): Promise<{ bill: ItemId; chat: ItemId; page: ItemId }> {
  const { itemId: bill } = await takeInText(caseFile, 'bill')
  const { itemId: chat } = await takeInText(caseFile, 'chat')
  const { itemId: page } = await takeInText(caseFile, 'page')
  await takeInText(caseFile, 'page', 'again/page.txt')
  caseFile.saveReading(bill, billReading)
  caseFile.saveReading(chat, chatReading)
  caseFile.saveReading(page, pageReading)
  caseFile.recordRefusal({ path: 'setup.exe', code: 'not-evidence', message: 'refused' })
  caseFile.updateItem(chat, {
    title: '与客服的聊天',
    proofKind: 'contact',
    people: ['客服'],
    amount: '648.00',
  })
  caseFile.tagItems([chat, page], { add: ['待核对'], remove: [] })
  const when = {
    time: '2023-05-01T20:14:02',
    precision: 'second',
    zone: '+08:00',
    timeSource: 'content',
  } as const
  const what = { who: null, amount: '648.00', currency: 'CNY', proves: null, origin: 'draft' } as const
  const rows = [{ itemId: bill, line: 18 }]
  caseFile.replaceEvents([
    { kind: 'paid', title: '付款', ...when, ...what, itemIds: [bill, chat], certainty: 'about', rows },
  ])
  const exhibit = { proves: '付款事实', source: null, proofKind: 'payment', origin: 'draft' } as const
  caseFile.replaceExhibits([
    { ...exhibit, number: 1, title: '账单', itemIds: [bill] },
    { ...exhibit, number: 2, title: '聊天', itemIds: [chat, page], leftOutPages: { [page]: [1] } },
  ])
  const built = { name: 'p1', recipientId: 'court', language: 'zh', bagSha256: 'b'.repeat(64) } as const
  caseFile.recordPackage({ ...built, logHead: caseFile.logHead(), exhibits: [{ number: 1 }] })
  caseFile.updateInfo({ disputedAmount: '1296.00' })
  return { bill, chat, page }
}
