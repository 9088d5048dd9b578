import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecognitionPace } from '../../electron/core/desk/recognition-pace.ts'
import { chooseScale } from '../../electron/intake/recognize/choose-scale.ts'
import { cutTiles } from '../../electron/intake/recognize/cut-tiles.ts'
import { decodeText } from '../../electron/intake/recognize/decode-text.ts'
import { orderLines } from '../../electron/intake/recognize/order-lines.ts'
import type { PixelBox } from '../../shared/model/recognition.ts'

test('the tiles of any length keep every pixel once, see their surroundings, and stay small', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 256, max: 2_000 }),
      (length, longest) => {
        const tiles = cutTiles(length, longest, 64)
        expect(tiles[0]?.keepFrom).toBe(0)
        expect(tiles.at(-1)?.keepTo).toBe(length)
        for (const [at, tile] of tiles.entries()) {
          expect(tile.to - tile.from).toBeLessThanOrEqual(longest + 1)
          if (at > 0) expect(tile.keepFrom).toBe(tiles[at - 1]?.keepTo)
          expect(tile.from).toBe(Math.max(0, tile.keepFrom - (at > 0 ? 64 : 0)))
          expect(tile.to).toBe(Math.min(length, tile.keepTo + (at < tiles.length - 1 ? 64 : 0)))
        }
      },
    ),
  )
})

test('lines are read from the top down and from left to right, however tall they are', () => {
  const line = (text: string, ...box: [number, number, number, number]) => ({ text, box: box as PixelBox })
  const lines = [
    line('复制', 900, 101, 80, 50),
    line('下单时间', 70, 180, 160, 50),
    line('订单编号', 70, 105, 160, 44),
    line('2026', 460, 99, 400, 56),
  ]
  expect(orderLines(lines).map(({ text }) => text)).toEqual(['订单编号', '2026', '复制', '下单时间'])
})

test('a character that is seen for several steps is one, and one that comes twice is two', () => {
  const characters = ['', '0', '2', ' ']
  const steps = [2, 2, 1, 0, 1, 1, 3, 0]
  const values = new Float32Array(
    steps.flatMap((best) => characters.map((_, at) => (at === best ? 0.9 : 0.1))),
  )
  const { text, confidence } = decodeText({ values, from: 0, steps: steps.length }, characters)
  expect(text).toBe('200')
  expect(confidence).toBeCloseTo(0.9)
})

test('a phone screen is looked at at half its size, and a desktop or a small picture nearly whole', () => {
  expect(chooseScale({ width: 1080, height: 2400 })).toBeCloseTo(0.5, 1)
  expect(chooseScale({ width: 1080, height: 40_000 })).toBeCloseTo(0.5, 1)
  expect(chooseScale({ width: 900, height: 680 })).toBe(1)
  expect(chooseScale({ width: 10, height: 10 })).toBe(1)
})

test('the pace is that of the last pictures, and there is none before the first', () => {
  let now = 1_000
  const pace = createRecognitionPace(() => now)
  pace.start()
  expect(pace.itemsPerSecond()).toBeNull()
  for (let picture = 0; picture < 40; picture += 1) {
    now += picture < 20 ? 5_000 : 500
    pace.count()
  }
  expect(pace.itemsPerSecond()).toBeCloseTo(2)
})
