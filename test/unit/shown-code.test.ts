import { expect, test } from 'vitest'
import { shownCode } from '../../shared/rules/pictures/shown-code.ts'

const show = (text: string) => {
  const { content, shown } = shownCode({
    format: 'qr',
    text,
    corners: [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ],
    box: [0, 0, 9, 9],
  })
  return [content, shown]
}

test.each([
  ['wxp://f2f0AbCdEf123', 'payment', 'wxp://****'],
  ['https://qr.alipay.com/fkx1234567890', 'payment', 'https://qr.alipay.com/****'],
  ['134567890123456789', 'payment', '****6789'],
  ['281234567890123456', 'payment', '****3456'],
  ['YJ26-7KQ4-P0ZX-M8XT', 'card', '****M8XT'],
  ['A1B2C3D4E5F6', 'card', '****E5F6'],
])('of a code that pays or can be spent only the end or the name is shown: %s', (text, content, shown) => {
  expect(show(text)).toEqual([content, shown])
})

test.each([
  ['https://example.com/o/1', 'link'],
  ['6901234567892', 'text'],
  ['2026091220345512', 'text'],
  ['快递单号 SF1234567890123', 'text'],
])('what is neither is shown as it is: %s', (text, content) => {
  expect(show(text)).toEqual([content, text])
})

test('what is endless is cut', () => {
  const [, shown = ''] = show(`https://example.com/${'x'.repeat(3_000)}`)
  expect(shown.length).toBeLessThan(202)
})
