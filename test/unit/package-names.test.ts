import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  foldName,
  nameAttachment,
  namePackage,
  nameVolume,
  uniqueSafeName,
} from '../../shared/rules/package-names.ts'

const naming = {
  mark: '证据3',
  proofKind: 'payment',
  language: 'zh',
  date: '2023-05-01T20:13:41',
  orderId: '20230501000123',
  title: null,
  extension: 'png',
} as const

test('an attachment is named by mark, kind, date and order', () => {
  expect(nameAttachment(naming, new Set())).toBe('证据03_支付记录_20230501_订单20230501000123.png')
  const english = { ...naming, mark: 'Exhibit 3', language: 'en' } as const
  expect(nameAttachment(english, new Set())).toBe('Exhibit03_Payment_20230501_Order20230501000123.png')
})

test('parts that are not known are left out', () => {
  const bare = { ...naming, mark: '证据3-2', date: null, orderId: null, extension: '' }
  expect(nameAttachment(bare, new Set())).toBe('证据03-2_支付记录')
})

test('a second file of the same name gets a counter, also when only case or Unicode form differs', () => {
  const taken = new Set<string>()
  const names = ['Café', 'CAFE\u0301', 'café'].map((stem) => uniqueSafeName(stem, 'png', taken))
  expect(names).toEqual(['Café.png', 'CAFÉ_2.png', 'café_3.png'])
})

test('volumes and packages carry the title, and a number only where there are several', () => {
  const volume = { language: 'zh', title: '充值纠纷', number: 1 } as const
  expect(nameVolume({ ...volume, count: 1 }, new Set())).toBe('证据册_充值纠纷.pdf')
  expect(nameVolume({ ...volume, count: 2 }, new Set())).toBe('证据册_充值纠纷_第1册共2册.pdf')
  const packaged = { language: 'zh', title: 'a/b', recipient: '人民法院', date: '2026-11-23' } as const
  expect(namePackage(packaged)).toBe('提交包_a-b_人民法院_20261123')
})

test('three hundred nasty titles become names that every system takes, all different', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      'CON',
      'nul.txt',
      'com¹',
      'a. ',
      '..',
      '',
      '\u202Egpj.exe',
      'a\u200Bb',
      'e\u0301',
      '100%',
      '👨‍👩‍👧‍👦'.repeat(30),
      '证'.repeat(255),
      'A',
      'a',
      '\uD800',
    ),
  )
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 20 }), (titles) => {
      const taken = new Set<string>()
      const names = titles.map((title) => uniqueSafeName(title, 'png', taken))
      expect(new Set(names.map(foldName)).size).toBe(names.length)
      for (const name of names) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        expect(name).toBe(name.normalize('NFC'))
        expect(name).toMatch(/\.png$/)
        expect(name).not.toMatch(/[<>:"/\\|?*%\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF\uFFFD]|^\.|[. ]$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i)
      }
    }),
    { numRuns: 300, seed: 20261123 },
  )
})
