import { describe, expect, test } from 'vitest'
import { readEntries } from '../../electron/bundle/skeleton/read-entries.ts'
import { readSkeleton } from '../../electron/bundle/skeleton/read-skeleton.ts'
import { renumber } from '../../electron/bundle/skeleton/renumber.ts'

const change = {
  isNone: false,
  numberOf: (number: number) => number + 100,
  parentKeysBefore: 7,
  idPrefix: 'P1',
}

describe('an object that moves into a joined book', () => {
  test('has its references counted on, and none of the words in its texts', () => {
    const text =
      '<< /A 3 0 R /T (see 4 0 R \\) (5 0 R) /StructParent 6) /K [7 0 R 8 [9 0 R]] /H <34203020> >>'
    expect(renumber(text, change)).toBe(
      '<< /A 103 0 R /T (see 4 0 R \\) (5 0 R) /StructParent 6) /K [107 0 R 8 [109 0 R]] /H <34203020> >>',
    )
  })

  test('is found under its new key in the tree of tags', () => {
    expect(renumber('<< /StructParents 0 /Sub << /StructParent 12 >> >>', change)).toBe(
      '<< /StructParents 7 /Sub << /StructParent 19 >> >>',
    )
  })

  test('keeps the ids of table headers apart from those of other parts', () => {
    expect(renumber('<< /ID (U1x0y0) /A << /Headers [(U1x0y0) (U1x1y0)] >> /T (/ID \\(x) >>', change)).toBe(
      '<< /ID (P1U1x0y0) /A << /Headers [(P1U1x0y0) (P1U1x1y0)] >> /T (/ID \\(x) >>',
    )
  })
})

test('a dictionary is read entry by entry, whatever its strings hold', () => {
  const text =
    '<<\n  /Title (a >> (b) \\( /C [1 2)\n  /Kids [1 0 R << /D [(x)] >>]\n  /N -1.5/Name/V /R 12 0 R\n>>'
  expect([...readEntries(text)]).toEqual([
    ['Title', '(a >> (b) \\( /C [1 2)'],
    ['Kids', '[1 0 R << /D [(x)] >>]'],
    ['N', '-1.5'],
    ['Name', '/V'],
    ['R', '12 0 R'],
  ])
})

test('a file whose table or lengths do not fit is refused, not read askew', () => {
  const stream = '1 0 obj\n<<\n  /Length 3\n>>\nstream\nabc\nendstream\nendobj\n\n'
  const file = (body: string, offset = 9) =>
    Buffer.from(
      `%PDF-1.7\n${body}xref\n0 2\n0000000000 65535 f\r\n${String(offset).padStart(10, '0')} 00000 n\r\n` +
        `trailer\n<< /Size 2 >>\nstartxref\n${9 + body.length}\n%%EOF`,
      'latin1',
    )
  expect(readSkeleton(file(stream)).objectAt(1).stream?.toString()).toBe('abc')
  expect(() => readSkeleton(file(stream, 11)).objectAt(1)).toThrow('not where its table says')
  expect(() => readSkeleton(file(stream.replace('3', '4'))).objectAt(1)).toThrow('not as long as it says')
  expect(() => readSkeleton(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'))).toThrow('cross-reference')
})
