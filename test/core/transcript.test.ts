import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldForSearch } from '../../shared/rules/search/fold-with-places.ts'
import { allOf } from '../../shared/rules/search/near-expression.ts'
import { openIntakeCase } from './intake-case.ts'
import { buildBook, takeIn } from './pictures-case.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'topup-dispute')
const recording = join(example, '通话录音_20260914_153012.m4a')
const spoken = '客服：您好，星云卡盟。\n我：卡密显示已被使用。\n\n客服：三个工作日内核实。'

test('what a recording says can be typed up, undone, found, and is printed as the words of who typed it', async () => {
  const place = openIntakeCase()
  const { caseFile } = place
  const { items } = await takeIn(place, [recording])
  const [item] = items
  if (item === undefined) throw new Error('not taken in')
  expect(item.facts).toMatchObject({ container: expect.any(String), durationSeconds: expect.any(Number) })
  caseFile.step({ action: 'items-described', count: 1 }, () =>
    caseFile.updateItems([item.id], { transcript: spoken }),
  )
  expect(caseFile.findItem(item.id)?.transcript).toBe(spoken)
  const find = () =>
    caseFile.findTexts({
      match: allOf([foldForSearch('三个工作日')]),
      accept: (text) => text.includes('三个工作日'),
      limit: 5,
      mostCompared: 50,
    })
  expect(find()).toMatchObject([{ place: 'transcript', itemId: item.id }])
  caseFile.undo()
  expect(caseFile.findItem(item.id)).not.toHaveProperty('transcript')
  expect(find()).toEqual([])
  caseFile.redo()
  const { text } = await buildBook(place, [item.id])
  const plain = text.replaceAll(/\s/g, '')
  expect(plain).toContain('以下文字由提交人根据原文件自行整理')
  expect(plain).toContain('客服：您好，星云卡盟。')
  expect(plain).toContain('客服：三个工作日内核实。')
  expect(plain).toContain('录音、录像不能印在纸上')
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
})
