import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { rereadItem } from '../../electron/intake/reread-item.ts'
import { headerSignature } from '../../shared/rules/header-signature.ts'
import { oddBillFile, oddBillLines, unclearChatFile, unclearChatLines } from '../fixtures/asking-files.ts'
import { openIntakeCase } from './intake-case.ts'
import { makeInput } from './plan-case.ts'

test('the book says what was read as the submitter said, and why a line was not read', async () => {
  const { root, caseFile, add } = openIntakeCase()
  const paths = [oddBillFile, unclearChatFile].map((name) => join(root, name))
  writeFileSync(paths[0] ?? '', oddBillLines.join('\n'))
  writeFileSync(paths[1] ?? '', unclearChatLines.join('\n'))
  const [bill, chat] = (await add(paths)).taken.map(({ itemId }) => itemId)
  if (bill === undefined || chat === undefined) throw new Error('both are taken in')
  const columns = { time: 0, counterparty: 1, amount: 2, orderId: 3 }
  const how = { sign: 'minus-is-out', dateOrder: 'day-first', decimalMark: '.', currency: 'CNY' } as const
  const mapping = { headerLine: 3, columns, zone: null, ...how }
  const signature = headerSignature(['时刻', '对家', '数额', '编号', '说法'])
  const { signal } = new AbortController()
  await rereadItem({ caseFile, itemId: bill, answers: { table: { name: '', mapping, signature } }, signal })
  await rereadItem({ caseFile, itemId: chat, answers: { dateOrder: 'month-first' }, signal })
  const plain = { proves: null, source: null, proofKind: 'other', origin: 'user' } as const
  caseFile.saveExhibits([
    { ...plain, number: 1, title: '流水', itemIds: [bill] },
    { ...plain, number: 2, title: '聊天', itemIds: [chat] },
  ])
  const { explanation, notRead } = planBundle(makeInput(caseFile.snapshot())).appendix
  expect(explanation).toContain(`证据1 ${oddBillFile}：各列是什么由提交人说明，交易明细按此读取。`)
  expect(explanation).toContain(`证据2 ${unclearChatFile}：日期写法（先月后日）由提交人说明，时间按此读取。`)
  expect(notRead).toEqual([
    `证据1 ${oddBillFile} 第 9 行：09/06/2026 12:00,小王,不详,,（这一行没有能识别的金额。原文已照录，请对照原件查看）`,
  ])
  const english = planBundle(makeInput(caseFile.snapshot(), { language: 'en' })).appendix
  expect(english.notRead[0]).toContain('This line has no amount that could be read')
})
