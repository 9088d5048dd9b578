import * as xlsx from '@e965/xlsx'
import { Decimal } from 'decimal.js'
import { story } from './story.ts'

type Cell = string | number
const { trial, merchant } = story

// time, type, counterparty, goods, direction, amount, paid with, status, trade id, merchant id, note
const rows: readonly (readonly string[])[] = [
  [
    '2026-09-27 18:20:11',
    '商户消费',
    '果然鲜水果',
    '水果',
    '支出',
    '23.60',
    '零钱',
    '支付成功',
    '4200002731202609278840012763',
    '10260927182009',
    '/',
  ],
  [
    '2026-09-24 12:11:05',
    '扫二维码付款',
    '街角咖啡',
    '收款方备注:二维码收款',
    '支出',
    '18.00',
    '零钱',
    '已转账',
    '10000498012026092400812355610',
    '10001071012026092400371',
    '/',
  ],
  [
    '2026-09-20 20:45:32',
    '微信红包',
    '发给妈妈',
    '/',
    '支出',
    '52.00',
    '示例银行(0912)',
    '支付成功',
    '10000395012026092009913380017',
    '1000039501202609200',
    '/',
  ],
  [
    '2026-09-18 09:00:40',
    '转账',
    '小林',
    '转账备注:微信转账',
    '收入',
    '80.00',
    '/',
    '已存入零钱',
    '10000500012026091801127750093',
    '/',
    '/',
  ],
  [
    '2026-09-16 21:30:18',
    '零钱提现',
    '示例银行(0912)',
    '/',
    '/',
    '100.00',
    '示例银行(0912)',
    '提现已到账',
    '20716091632026091621301',
    '/',
    '服务费¥0.10',
  ],
  [
    '2026-09-13 08:15:26',
    '商户消费',
    '临江公交',
    '乘车码',
    '支出',
    '2.00',
    '零钱',
    '支付成功',
    '4200002722202609132215580946',
    'LJGJ0913081526',
    '/',
  ],
  [
    trial.refundedAt,
    `${merchant.name}-退款`,
    merchant.name,
    '云境传说 30元点卡',
    '收入',
    trial.refund,
    '/',
    `已退款￥${trial.refund}`,
    trial.refundId,
    trial.id,
    '/',
  ],
  [
    trial.paidAt,
    '商户消费',
    merchant.name,
    '云境传说 30元点卡',
    '支出',
    trial.amount,
    '零钱',
    `已退款(￥${trial.refund})`,
    trial.wechatId,
    trial.id,
    '/',
  ],
  [
    '2026-09-08 19:02:57',
    '群收款',
    '周末聚餐',
    '/',
    '支出',
    '66.50',
    '零钱',
    '支付成功',
    '10000504012026090803320011872',
    '/',
    '/',
  ],
  [
    '2026-09-03 07:41:13',
    '微信红包',
    '小林',
    '/',
    '收入',
    '6.66',
    '/',
    '已存入零钱',
    '10000394012026090300654471208',
    '/',
    '/',
  ],
]

const columns = [
  '交易时间',
  '交易类型',
  '交易对方',
  '商品',
  '收/支',
  '金额(元)',
  '支付方式',
  '当前状态',
  '交易单号',
  '商户单号',
  '备注',
]

function declared(label: string, direction: string): string {
  const of = rows.filter((row) => row[4] === direction)
  const sum = of.reduce((total, row) => total.plus(row[5] ?? 0), new Decimal(0))
  return `${label}：${of.length}笔 ${sum.toFixed(2)}元`
}

/** Excel counts days from 1899-12-30 on the wall clock, without a zone. */
function excelSerial(wallClock: string): number {
  return (Date.parse(`${wallClock.replace(' ', 'T')}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function sheetRow(row: readonly string[]): Cell[] {
  return row.map((cell, index) => (index === 0 ? excelSerial(cell) : index === 5 ? Number(cell) : cell))
}

/** WeChat Pay XLSX in the layout of March 2026: the UTC+08:00 line, header in row 18, serial times, bare amounts. */
export function makeWechatBill(): Buffer {
  const preamble = [
    '微信支付账单明细',
    `微信昵称：[${story.buyer.nick}]`,
    '起始时间：[2026-09-01 00:00:00] 终止时间：[2026-09-30 23:59:59]',
    '导出类型：[全部]',
    '导出时间：[2026-10-02 09:15:20]',
    '',
    `共${rows.length}笔记录`,
    declared('收入', '收入'),
    declared('支出', '支出'),
    declared('中性交易', '/'),
    '注：',
    '1. 充值、提现、信用卡还款等计入中性交易',
    '2. 不包括已删除的记录',
    '3. 仅供个人对账使用（演示用虚构账单）',
    '4. 本明细中的时间均为UTC+08:00时间',
    '',
    '----------------------微信支付账单明细列表--------------------',
  ]
  const sheet = xlsx.utils.aoa_to_sheet([...preamble.map((line) => [line]), columns, ...rows.map(sheetRow)])
  rows.forEach((_, index) => {
    const time = sheet[`A${preamble.length + 2 + index}`]
    if (time !== undefined) time.z = 'yyyy-mm-dd hh:mm:ss'
    const amount = sheet[`F${preamble.length + 2 + index}`]
    if (amount !== undefined) amount.z = '0.00'
  })
  sheet['!cols'] = columns.map(() => ({ wch: 22 }))
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, sheet, 'Sheet1')
  book.Props = { CreatedDate: new Date('2026-10-02T01:15:20Z') }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}
