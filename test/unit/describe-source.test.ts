import { expect, test } from 'vitest'
import { describeSource } from '../../electron/bundle/plan/describe-source.ts'
import { bundleWords } from '../../shared/locales/bundle.ts'
import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'

const alone: Item = {
  id: 'i2' as ItemId,
  kind: 'image',
  original: { sha256: '0'.repeat(64) as Sha256, sizeBytes: 1, extension: 'png', mediaType: 'image/png' },
  fileName: '1.png',
  sourcePath: '1.png',
  takenInAt: '2026-10-01T08:00:00.000Z',
  facts: { camera: 'Pixel 8' },
  times: [],
  chosenTime: null,
  title: null,
  proves: null,
  source: null,
  proofKind: 'other',
  people: [],
  amount: null,
  tags: [],
  binnedAt: null,
}
const packed: Item = {
  ...alone,
  sourcePath: '材料/备份.mbox/1.eml/更多.zip/图片/1.png',
  container: { itemId: 'i1' as ItemId, path: '图片/1.png' },
}

test('the source of a file that came by itself is what it shows, or what a person says', () => {
  expect(describeSource(alone, bundleWords('zh'))).toBe('照片（Pixel 8）')
  expect(describeSource({ ...alone, source: '本人拍摄' }, bundleWords('zh'))).toBe('本人拍摄')
})

test('the source of a file from an archive names the archive and the way inside, whoever stated it', () => {
  expect(describeSource(packed, bundleWords('zh'))).toBe('照片（Pixel 8），来自 更多.zip › 图片/1.png')
  expect(describeSource({ ...packed, source: '本人拍摄' }, bundleWords('zh'))).toBe(
    '本人拍摄，来自 更多.zip › 图片/1.png',
  )
  expect(describeSource(packed, bundleWords('en'))).toBe('Photo (Pixel 8), from 更多.zip › 图片/1.png')
})
