import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import type { Core } from '../../electron/core.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { call, openDeskPlace } from './desk/desk-place.ts'

const chat =
  '以下是和客服的对话\r\n小林 20:13\r\n卡密无效\r\n订单 20260506😀\r\n\r\n星河客服 20:15\r\n请稍等\r\n'

async function messagesOf(core: Core, itemId: ItemId) {
  const { rows } = await core.services.items.messages({ itemId, from: 0, count: 99 }, call)
  return rows.map(({ line, time, clock, sender, text }) => ({ line, time, clock, sender, text }))
}

test('a pasted chat is kept to the letter, read as it was shown, and says that it was pasted', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const day = '2026-05-06'
  const preview = await core.services.readings.previewPasted({ text: chat, day }, call)
  expect(preview).toMatchObject({
    messageCount: 2,
    undatedCount: 0,
    needsDay: false,
    participants: ['小林', '星河客服'],
    firstUnplaced: [{ line: 1, text: '以下是和客服的对话' }],
  })
  const taken = await core.services.readings.takeInPasted(
    { batchId: 'p', text: chat, day, isChat: true },
    call,
  )
  expect(taken).toMatchObject({ isDuplicate: false, messageCount: 2 })
  const { itemId } = taken
  const shown = preview.first.map(({ line, time, clock, sender, text }) => ({
    line,
    time,
    clock,
    sender,
    text,
  }))
  expect(await messagesOf(core, itemId)).toEqual(shown)
  const item = await core.services.items.get({ itemId }, call)
  expect(item).toMatchObject({ kind: 'chat', source: '粘贴', original: { extension: 'txt' } })
  expect(item.fileName).toMatch(/^粘贴的文字_\d{8}_\d{6}\.txt$/)
  expect(item.times[item.chosenTime ?? -1]).toMatchObject({ value: day, source: 'user' })
  expect(item.reading?.unread).toEqual([expect.objectContaining({ line: 1 })])
  await core.close()
  const caseFile = openCase(place.caseFolder, { now: () => new Date() })
  expect(readFileSync(caseFile.originalPath(item.original), 'utf8')).toBe(chat)
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
  caseFile.close()
})

test('without a day clocks stay clocks, and the preview says that a day is missing', async () => {
  const core = await openDeskPlace().startWithCase()
  const preview = await core.services.readings.previewPasted({ text: chat, day: null }, call)
  expect(preview).toMatchObject({ undatedCount: 2, needsDay: true })
  expect(preview.first.map(({ time, clock }) => [time, clock])).toEqual([
    [null, '20:13'],
    [null, '20:15'],
  ])
})

test('taking a pasted chat in is one step to undo, and comes back whole', async () => {
  const core = await openDeskPlace().startWithCase()
  const input = { batchId: 'p', text: chat, day: '2026-05-06', isChat: true }
  const { itemId } = await core.services.readings.takeInPasted(input, call)
  const before = await core.services.items.get({ itemId }, call)
  const messages = await messagesOf(core, itemId)
  expect(await core.services.history.undo(undefined, call)).toMatchObject({
    action: 'items-taken-in',
    count: 1,
  })
  expect((await core.services.items.list({ where: 'desk' }, call)).rows).toEqual([])
  expect(await core.services.history.undo(undefined, call)).toBeNull()
  await core.services.history.redo(undefined, call)
  const after = await core.services.items.get({ itemId }, call)
  expect(after).toMatchObject({ source: '粘贴', reading: before.reading })
  expect(await messagesOf(core, itemId)).toEqual(messages)
  const again = await core.services.readings.takeInPasted({ ...input, batchId: 'q' }, call)
  expect(again).toEqual({ itemId, isDuplicate: true, messageCount: 2 })
})

test('what is no chat is kept as a text when the person says so', async () => {
  const core = await openDeskPlace().startWithCase()
  const text = '退款说明：已付款未到账的订单，三天内原路退回。\n联系电话：400-000-0000'
  const preview = await core.services.readings.previewPasted({ text, day: null }, call)
  expect(preview.certainty).toBe('unsure')
  const input = { batchId: 'p', text, day: null, isChat: false }
  const { itemId, messageCount } = await core.services.readings.takeInPasted(input, call)
  expect(messageCount).toBe(0)
  const item = await core.services.items.get({ itemId }, call)
  expect(item).toMatchObject({
    kind: 'text',
    reading: { type: 'text', answers: { pasted: { isChat: false } } },
  })
})

test('lines of an export that are pasted are read as that export', async () => {
  const core = await openDeskPlace().startWithCase()
  const text = '[2023/5/1 下午3:04:05] 星河客服: 您好\n[2023/5/1 下午3:05:00] 小林: 卡密无效'
  const preview = await core.services.readings.previewPasted({ text, day: null }, call)
  expect(preview).toMatchObject({ certainty: 'certain', messageCount: 2 })
  expect(preview.first[0]).toMatchObject({ time: '2023-05-01T15:04:05', sender: '星河客服' })
})
