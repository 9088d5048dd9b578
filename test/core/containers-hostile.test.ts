import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { writeHostileZip } from '../fixtures/containers/hostile-zips.ts'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { openIntakeCase } from './intake-case.ts'

vi.setConfig({ testTimeout: 60_000 })

const text = (content: string) => Buffer.from(content)
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)

function openWith(zip: Uint8Array) {
  const opened = openIntakeCase()
  const source = join(opened.root, 'a.zip')
  writeFileSync(source, zip)
  return { ...opened, source }
}

describe('names in a zip', () => {
  const outside = ['../a.txt', '/etc/b.txt', 'C:\\c.txt', 'x/../../d.txt', '..\\e.txt', 'x/..']
  test('that lead out of it are not taken in, and each is listed', async () => {
    const good = { name: '好.txt', bytes: text('好') }
    const bad = outside.map((name) => ({ name, bytes: text(name) }))
    const { root, caseFile, add, source } = openWith(writeHostileZip([...bad, good]))
    const { taken, refused } = await add([source])
    expect(taken.map(({ path }) => path)).toEqual([source, join(source, '好.txt')])
    expect(codes(refused)).toEqual(outside.map(() => 'entry-leads-outside'))
    expect(caseFile.snapshot().refusals.map(({ path }) => path)).toEqual(
      outside.map((name) => `a.zip/${name}`),
    )
    for (const name of ['a.txt', 'd.txt', 'e.txt']) expect(existsSync(join(root, name))).toBe(false)
    expect(readdirSync(root).sort()).toEqual(['a.zip', 'case'])
  })

  test('with backslashes are folders, and two of the same name are two items', async () => {
    const zip = writeHostileZip([
      { name: '图片\\1.txt', bytes: text('一') },
      { name: '图片/1.txt', bytes: text('二') },
      { name: './图片//1.txt', bytes: text('三') },
    ])
    const { caseFile, add, source } = openWith(zip)
    await add([source])
    expect(caseFile.items().map(({ container }) => container?.path)).toEqual([
      undefined,
      '图片/1.txt',
      '图片/1 (2).txt',
      '图片/1 (3).txt',
    ])
  })

  test('of links and of what systems leave are skipped with a word', async () => {
    const zip = writeHostileZip([
      { name: '__MACOSX/._a.txt', bytes: text('x') },
      { name: 'a.txt', bytes: text('a') },
      { name: 'passwd', bytes: text('/etc/passwd'), mode: 0o120777 },
    ])
    const { caseFile, add, source } = openWith(zip)
    const { warnings } = await add([source])
    expect(warnings).toEqual([
      { code: 'system-file-skipped', params: { file: 'a.zip/__MACOSX/._a.txt' } },
      { code: 'link-skipped', params: { file: 'a.zip/passwd' } },
    ])
    expect(caseFile.items()).toHaveLength(2)
  })
})

describe('a zip that is meant to hurt', () => {
  const megabyte = 1024 * 1024
  const zeros = Buffer.alloc(64 * megabyte)
  const cases: readonly (readonly [name: string, zip: () => Uint8Array, code: string])[] = [
    [
      'grows out of all proportion as a whole',
      () => writeHostileZip(Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, bytes: zeros }))),
      'archive-bomb',
    ],
    [
      'says that it grows to terabytes',
      () =>
        writeHostileZip(
          Array.from({ length: 500 }, (_, index) => ({
            ...{ name: `${index}`, bytes: text('x'), declared: 0xfffffff0 },
          })),
        ),
      'archive-bomb',
    ],
    [
      'has more files than anybody adds',
      () =>
        writeHostileZip(
          Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}.txt`, bytes: text(`${index}`) })),
        ),
      'archive-too-many-files',
    ],
  ]
  test.each(cases)('and %s is kept closed and said so', async (_, zip, code) => {
    const { caseFile, add, source } = openWith(zip())
    const startedAtMs = performance.now()
    const { warnings, refused } = await add([source])
    expect(performance.now() - startedAtMs).toBeLessThan(15_000)
    expect([codes(warnings), refused]).toEqual([[code], []])
    expect(caseFile.items().map(({ facts }) => facts)).toEqual([{ notShown: code }])
  })

  test('by one file of it gives the others', async () => {
    const zip = writeHostileZip([
      { name: '炸弹.txt', bytes: zeros },
      { name: '好.txt', bytes: text('好') },
    ])
    const { caseFile, add, source } = openWith(zip)
    const { refused } = await add([source])
    expect(refused.map(({ path, code }) => [path, code])).toEqual([
      [join(source, '炸弹.txt'), 'entry-is-bomb'],
    ])
    expect(caseFile.items()).toHaveLength(2)
  })

  test('by saying that a file is smaller than it is gives the others, and none of that', async () => {
    const zip = writeHostileZip([
      { name: '谎.txt', bytes: Buffer.alloc(megabyte), declared: 10 },
      { name: '好.txt', bytes: text('好') },
    ])
    const { caseFile, add, source } = openWith(zip)
    const { refused } = await add([source])
    expect(refused).toHaveLength(1)
    expect(['entry-is-bomb', 'entry-damaged']).toContain(refused[0]?.code)
    expect(caseFile.items()).toHaveLength(2)
    expect(readdirSync(join(caseFile.derivedFolder, 'unpacking'))).toEqual([])
  })

  test('by files that lie over each other gives the first of them', async () => {
    const bytes = text('同一段数据')
    const zip = writeHostileZip([
      { name: '一.txt', bytes },
      { name: '二.txt', bytes, at: 0 },
      { name: '三.txt', bytes, at: 0 },
    ])
    const { caseFile, add, source } = openWith(zip)
    const { refused } = await add([source])
    expect(codes(refused)).toEqual(['entry-damaged', 'entry-damaged'])
    expect(caseFile.items()).toHaveLength(2)
  })

  test('by zips in zips stops at a fixed depth', async () => {
    let zip = await makeZip({ '0.txt': '里面' })
    for (let depth = 0; depth < 8; depth += 1) {
      zip = await makeZip({ 'a.zip': zip, 'b.txt': `${depth}` })
    }
    const { caseFile, add, source } = openWith(zip)
    const { warnings } = await add([source])
    expect(codes(warnings)).toEqual(['archive-too-deep'])
    expect(caseFile.items()).toHaveLength(7)
  })
})
