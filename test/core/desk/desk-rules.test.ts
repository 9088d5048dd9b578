import { expect, test } from 'vitest'
import { parseMediaPath } from '../../../electron/core/desk/media-path.ts'
import { requireUploadId, uploadPath } from '../../../electron/core/desk/upload-name.ts'
import type { CaseInfo } from '../../../shared/model/case-info.ts'
import { findCaseGaps } from '../../../shared/rules/find-case-gaps.ts'
import { findSyncService } from '../../../shared/rules/find-sync-service.ts'
import { stateTime } from '../../../shared/rules/state-time.ts'

const info: CaseInfo = {
  title: '充值卡密无效',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: '2026-09-20T00:00:00.000Z',
}

test('a stated time is as precise as it is written, and keeps how sure it is', () => {
  expect(stateTime({ type: 'exact', value: '2026-09', zone: null })).toMatchObject({ precision: 'month' })
  expect(stateTime({ type: 'exact', value: '2026-09-12', zone: null })).toMatchObject({ precision: 'day' })
  expect(stateTime({ type: 'exact', value: '2026-09-12T20:13:05', zone: 'UTC' })).toEqual({
    value: '2026-09-12T20:13:05',
    source: 'user',
    precision: 'second',
    zone: 'UTC',
    meaning: 'happened',
    detail: 'stated',
  })
  expect(stateTime({ type: 'about', value: '2026-09-12T12:00', zone: null })).toMatchObject({
    precision: 'minute',
    certainty: 'about',
  })
  expect(stateTime({ type: 'unknown' })).toBeNull()
})

test('a range ends after it begins, and a time is one that a calendar and a clock have', () => {
  const between = { type: 'between', zone: null } as const
  expect(stateTime({ ...between, value: '2026-09-12', until: '2026-09-13' })).toMatchObject({
    until: '2026-09-13',
  })
  expect(() => stateTime({ ...between, value: '2026-09-13', until: '2026-09-12' })).toThrow(
    'time-range-backwards',
  )
  for (const value of ['2026-02-30', '2026-13', '2026-09-12T24:00', '2026-09-12T20:60', '0001-01-01']) {
    expect(() => stateTime({ type: 'exact', value, zone: null }), value).toThrow('time-invalid')
  }
  expect(() => stateTime({ type: 'exact', value: '2026-09-12', zone: '+99:00' })).toThrow('time-invalid')
})

test('an empty case lacks everything but dates, in the order in which it is done', () => {
  const gaps = findCaseGaps({ info, items: [], events: [], exhibits: [], hasPackages: false })
  expect(gaps.map(({ id }) => id)).toEqual([
    'no-items',
    'order-page',
    'payment-proof',
    'defect-proof',
    'service-chat',
    'platform-rules',
    'order-number',
    'respondent',
    'no-events',
    'no-exhibits',
    'no-package',
  ])
})

test('a folder that a sync service keeps in step is known by its name', () => {
  expect(findSyncService('C:\\Users\\张\\OneDrive - 个人\\案件')).toBe('OneDrive')
  expect(findSyncService('/home/zhang/坚果云/案件')).toBe('坚果云')
  expect(findSyncService('/Users/z/Library/Mobile Documents/com~apple~CloudDocs/案件')).toBe('iCloud')
  expect(findSyncService('/home/zhang/举证/dropbox 的聊天')).toBeNull()
})

test('a dropped file keeps the name it had, however odd, where the system allows it', () => {
  expect(uploadPath('聊天/订单: 1?.png', 'linux')).toBe('聊天/订单: 1?.png')
  expect(uploadPath('聊天\\订单: 1?.png', 'win32')).toBe('聊天/订单- 1-.png')
  expect(uploadPath('a/CON.txt', 'win32')).not.toContain('/CON.txt')
  expect(Buffer.byteLength(uploadPath(`${'长'.repeat(200)}.png`, 'linux'))).toBeLessThanOrEqual(255)
  expect(uploadPath(`${'长'.repeat(200)}.png`, 'linux')).toMatch(/\.png$/)
})

test('a dropped file cannot name a place outside of its upload', () => {
  for (const name of ['../x', 'a/../../x', '..', '', '/', 'a/..']) {
    expect(() => uploadPath(name, 'linux'), name).toThrow('path-escapes')
  }
  expect(uploadPath('/etc/passwd', 'linux')).toBe('etc/passwd')
  for (const uploadId of ['', '..', 'a/b', 'a\\b', '.hidden', 'x'.repeat(101), 'a\0']) {
    expect(() => requireUploadId(uploadId), uploadId).toThrow('path-escapes')
  }
  expect(requireUploadId('0f3c-AB_9')).toBe('0f3c-AB_9')
})

test('a media path names an item, a preview or a package, and nothing else', () => {
  expect(parseMediaPath('media/items/i12/thumbnail')).toEqual({ type: 'thumbnail', itemId: 'i12' })
  expect(parseMediaPath('/media/items/i12/original')).toEqual({ type: 'original', itemId: 'i12' })
  expect(parseMediaPath('media/previews/0123456789abcdef/2')).toMatchObject({ type: 'preview', volume: 2 })
  expect(parseMediaPath('media/packages/p3/zip')).toEqual({ type: 'zip', packageId: 'p3' })
  for (const path of [
    'media/items/i12',
    'media/items/../../case.sqlite/original',
    'media/items/i12/original/..',
    'media/previews/..%2f/1',
    'media/previews/0123456789abcdef/01',
    'media/packages/p0/zip',
    'case.sqlite',
    '//media/items/i1/thumbnail',
    '',
  ]) {
    expect(parseMediaPath(path), path).toBeNull()
  }
})
