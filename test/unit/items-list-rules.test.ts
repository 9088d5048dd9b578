import { expect, test } from 'vitest'
import { splitChanges, tagStateOf, turnTag } from '../../renderer/features/items/bulk/tag-changes.ts'
import { makeFilter, noFilter } from '../../renderer/features/items/library/library-filter.ts'
import { sortRows } from '../../renderer/features/items/library/library-sort.ts'
import { nextPlace } from '../../renderer/features/items/library/next-place.ts'
import {
  emptySelection,
  moveTo,
  orderOf,
  press,
  selectOnly,
  toggle,
} from '../../renderer/features/items/library/selection.ts'
import { findTyped } from '../../renderer/features/items/library/type-ahead.ts'
import type { ItemRow } from '../../shared/contract/item-contract.ts'
import type { ItemId } from '../../shared/model/ids.ts'

const order = orderOf(['a', 'b', 'c', 'd', 'e'])
const plain = { isRange: false, isToggle: false }
const shift = { isRange: true, isToggle: false }
const ctrl = { isRange: false, isToggle: true }

function row(id: string, fields: Partial<ItemRow> = {}): ItemRow {
  return {
    id: id as ItemId,
    kind: 'image',
    title: null,
    fileName: `${id}.png`,
    proofKind: 'other',
    tags: [],
    time: null,
    takenInAt: '2026-01-01T00:00:00.000Z',
    sizeBytes: 1,
    widthPx: null,
    heightPx: null,
    pageCount: null,
    durationSeconds: null,
    hasThumbnail: false,
    hasProves: false,
    unreadLines: 0,
    eventCount: 0,
    exhibit: null,
    binnedAt: null,
    ...fields,
  }
}
const timed = (value: string, until?: string) => ({
  value,
  source: 'user' as const,
  precision: 'day' as const,
  zone: null,
  meaning: 'happened' as const,
  detail: '',
  ...(until !== undefined && { certainty: 'between' as const, until }),
})

test('Shift counts from the last plain press, back and forth', () => {
  const start = press(emptySelection, order, { id: 'c', held: plain })
  const forth = press(start, order, { id: 'e', held: shift })
  expect([...forth.selected]).toEqual(['c', 'd', 'e'])
  const back = press(forth, order, { id: 'a', held: shift })
  expect([...back.selected]).toEqual(['a', 'b', 'c'])
  expect(back.lead).toBe('a')
})

test('Ctrl with an arrow moves on without a change, and Space turns the one it stands on', () => {
  const moved = moveTo(selectOnly('a'), order, { id: 'b', held: ctrl })
  expect([...moved.selected]).toEqual(['a'])
  expect([...toggle(moved, 'b').selected]).toEqual(['a', 'b'])
  expect([...toggle(selectOnly('a'), 'a').selected]).toEqual([])
})

test('keys stay inside the list, and down from the last full row goes to the end of a short one', () => {
  const shape = { count: 10, columns: 4, pageRows: 2 }
  expect(nextPlace('ArrowUp', 2, shape)).toBe(2)
  expect(nextPlace('ArrowDown', 7, shape)).toBe(9)
  expect(nextPlace('ArrowDown', 9, shape)).toBe(9)
  expect(nextPlace('ArrowRight', 9, shape)).toBe(9)
  expect(nextPlace('PageDown', 5, shape)).toBe(9)
  expect(nextPlace('End', 0, shape)).toBe(9)
  expect(nextPlace('ArrowLeft', 3, { ...shape, columns: 1 })).toBeNull()
  expect(nextPlace('Home', 3, { ...shape, count: 0 })).toBeNull()
})

test('what is typed finds titles by letters and by pinyin; the same letter goes on to the next', () => {
  const titles = ['支付成功', '账单.csv', 'IMG_01.png', 'img_02.png', '证明']
  expect(findTyped(titles, 'zf', -1)).toBe(0)
  expect(findTyped(titles, 'IMG_02', -1)).toBe(3)
  expect(findTyped(titles, 'z', 0)).toBe(1)
  expect(findTyped(titles, 'zz', 1)).toBe(4)
  expect(findTyped(titles, 'q', 0)).toBe(-1)
})

test('a tag that some have turns to all, to none and back to some; only what was turned is changed', () => {
  const items = [row('i1', { tags: ['甲'] }), row('i2')]
  expect(tagStateOf(items, '甲')).toBe('some')
  const all = turnTag(new Map(), '甲', 'some')
  const none = turnTag(all, '甲', 'some')
  const same = turnTag(none, '甲', 'some')
  expect([all.get('甲'), none.get('甲'), same.size]).toEqual(['all', 'none', 0])
  expect(splitChanges(none)).toEqual({ add: [], remove: ['甲'] })
})

test('undated materials stand last whichever way times are sorted, and 图2 before 图10', () => {
  const rows = [
    row('i1', { title: '图10' }),
    row('i2', { title: '图2', time: timed('2026-05-02') }),
    row('i3', { title: '图1', time: timed('2026-05-01') }),
  ]
  const sorted = (by: 'time' | 'name', isDescending: boolean) =>
    sortRows(rows, { by, isDescending }).map(({ id }) => id)
  expect(sorted('time', false)).toEqual(['i3', 'i2', 'i1'])
  expect(sorted('time', true)).toEqual(['i2', 'i3', 'i1'])
  expect(sorted('name', false)).toEqual(['i3', 'i2', 'i1'])
})

test('full-width and half-width letters are the same, and a span of days takes in what reaches into it', () => {
  const whole = makeFilter({ ...noFilter, query: 'ｗｈａｔｓａｐｐ 记录' })
  expect(whole(row('i1', { fileName: 'WhatsApp 聊天记录.txt' }))).toBe(true)
  expect(whole(row('i2', { fileName: 'WhatsApp.txt' }))).toBe(false)
  const may = makeFilter({ ...noFilter, from: '2026-05-02', until: '2026-05-03' })
  expect(may(row('i3', { time: timed('2026-05-03T23:59') }))).toBe(true)
  expect(may(row('i4', { time: timed('2026-05-04') }))).toBe(false)
  expect(may(row('i5', { time: timed('2026-05-01', '2026-05-02') }))).toBe(true)
  expect(may(row('i6'))).toBe(false)
})
