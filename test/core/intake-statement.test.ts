import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCmbPdf, makeLetterPdf } from '../fixtures/readers/bills/pdf-statements.ts'
import { openIntakeCase } from './intake-case.ts'

test('a statement as PDF is kept as its pages and has its transactions; a letter has none', async () => {
  const { root, caseFile, add } = openIntakeCase()
  const files = [makeCmbPdf(), makeLetterPdf()]
  for (const { fileName, bytes } of files) writeFileSync(join(root, fileName), bytes)

  const result = await add(files.map(({ fileName }) => join(root, fileName)))

  const items = caseFile.items()
  expect(
    items.map(({ fileName, kind, proofKind, facts }) => [fileName, kind, proofKind, facts.pageCount]),
  ).toEqual(
    expect.arrayContaining([
      ['招商银行交易流水.pdf', 'pdf', 'payment', 2],
      ['答复函.pdf', 'pdf', expect.any(String), 1],
    ]),
  )
  const statement = items.find(({ fileName }) => fileName.startsWith('招商'))
  const { transactions } = caseFile.snapshot()
  expect(transactions.map(({ itemId, amount, direction }) => [itemId, amount, direction])).toEqual([
    [statement?.id, '128.00', 'out'],
    [statement?.id, '28.00', 'in'],
  ])
  expect(result.warnings.map(({ code }) => code)).toContain('statement-lines-unread')
}, 60_000)
