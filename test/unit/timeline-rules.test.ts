import { expect, test } from 'vitest'
import { statedTime } from '../../electron/timeline/stated-time.ts'
import { toBeijingTime } from '../../shared/rules/beijing-time.ts'
import { findSharedOrderIds, matchOrders } from '../../shared/rules/match-orders.ts'
import { exhibitMark } from '../../shared/rules/numbering.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'
import { transaction } from '../fixtures/transaction.ts'

test('a wall-clock time without zone sorts as Beijing time beside one in UTC', () => {
  const local = sortTime({ time: '2026-09-12T20:13:05', zone: null })
  expect(local).toBe(sortTime({ time: '2026-09-12T12:13:05', zone: 'UTC' }))
  expect(local).toBe(sortTime({ time: '2026-09-12T07:13:05', zone: '-05:00' }))
})

test('undated sorts last, and a day sorts before its first minute is over', () => {
  expect(sortTime({ time: null, zone: null })).toBe(Number.POSITIVE_INFINITY)
  expect(sortTime({ time: '2026-09-12', zone: '+08:00' })).toBe(Date.UTC(2026, 8, 11, 16))
})

test('a refund row belongs to the order it names before the underscore', () => {
  const orders = ['20260912201305118842']
  expect(matchOrders(orders)({ orderId: '20260912201305118842_7788', merchantOrderId: null })).toBe(true)
  expect(matchOrders(orders)({ orderId: '202609122013051188421', merchantOrderId: null })).toBe(false)
  expect(matchOrders([''])({ orderId: null, merchantOrderId: '' })).toBe(false)
})

test('an order number named by a bill row and a chat is found; a date is not', () => {
  const rows = [
    transaction({ merchantOrderId: '20260912201305118842' }),
    transaction({ orderId: '20260912' }),
  ]
  expect(findSharedOrderIds(rows, ['我的订单20260912201305118842没到账', '20260912'])).toEqual([
    '20260912201305118842',
  ])
})

test('a stated time keeps the precision and zone that were written', () => {
  expect(statedTime('2026-09-12')).toMatchObject({ value: '2026-09-12', precision: 'day', zone: null })
  expect(statedTime('2026-09-12 20:13')).toMatchObject({ value: '2026-09-12T20:13', precision: 'minute' })
  expect(statedTime('2026-09-12T20:13:05+08:00')).toMatchObject({
    value: '2026-09-12T20:13:05',
    zone: '+08:00',
  })
  expect(statedTime('2026-09-12T20:13:05Z').zone).toBe('UTC')
})

test('marks are worded in the language of the bundle', () => {
  expect([exhibitMark('zh', 3), exhibitMark('zh', 3, 2), exhibitMark('en', 3, 2)]).toEqual([
    '证据3',
    '证据3-2',
    'Exhibit 3-2',
  ])
})

test('a moment in UTC is told in Beijing time to the same precision; a time without zone is left alone', () => {
  expect(toBeijingTime({ time: '2026-09-13T18:26', zone: 'UTC' })).toEqual({
    time: '2026-09-14T02:26',
    zone: '+08:00',
  })
  expect(toBeijingTime({ time: '2026-09-13T18:26:05', zone: null }).time).toBe('2026-09-13T18:26:05')
  expect(toBeijingTime({ time: '2026-09-13', zone: 'UTC' })).toEqual({ time: '2026-09-13', zone: 'UTC' })
})
