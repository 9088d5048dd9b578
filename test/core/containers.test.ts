import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { makePng, openIntakeCase } from './intake-case.ts'

// A run starts threads, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)

describe('a zip', () => {
  test.each([
    ['deflated', {}],
    ['stored, with names in GBK', { isStored: true, isOldWindows: true }],
  ])('%s is kept, and the files in it are items that know where they came from', async (_, options) => {
    const { root, caseFile, add } = openIntakeCase()
    const source = join(root, '聊天.zip')
    const zip = await makeZip({ '图片/1.png': await makePng(1), '图片/2.png': await makePng(2) }, options)
    writeFileSync(source, zip)

    const result = await add([source])

    expect(result.taken.map(({ path }) => path)).toEqual([
      source,
      join(source, '图片/1.png'),
      join(source, '图片/2.png'),
    ])
    expect([result.refused, result.warnings]).toEqual([[], []])
    const [archive, first, second] = caseFile.items()
    expect(archive).toMatchObject({
      kind: 'other',
      fileName: '聊天.zip',
      facts: { unpackedCount: 2, notShown: 'archive-kept' },
      original: { sizeBytes: zip.length },
    })
    expect(archive?.container).toBeUndefined()
    expect(first).toMatchObject({
      kind: 'image',
      fileName: '1.png',
      sourcePath: '聊天.zip/图片/1.png',
      container: { itemId: archive?.id, path: '图片/1.png' },
      facts: { widthPx: 60, heightPx: 120 },
    })
    expect(second?.container).toEqual({ itemId: archive?.id, path: '图片/2.png' })
    // The time is the zip's, not that of the copy that was unpacked.
    expect(first?.times.map(({ value, detail }) => [value.slice(0, 10), detail])).toEqual([
      ['2026-09-12', 'ZIP'],
    ])
    expect(readdirSync(join(caseFile.derivedFolder, 'unpacking'))).toEqual([])
    expect(caseFile.checkLog().ok).toBe(true)
  })

  test('taken in again gives duplicates and no second items', async () => {
    const { root, caseFile, add } = openIntakeCase()
    const source = join(root, 'a.zip')
    writeFileSync(source, await makeZip({ '1.png': await makePng(1), '2.png': await makePng(2) }))
    await add([source])
    const again = await add([source])
    expect([again.taken.length, again.duplicates.length]).toEqual([0, 1])
    expect(caseFile.items()).toHaveLength(3)
  })

  test('with a picture that lies beside it too gives one item that was seen twice', async () => {
    const { root, caseFile, add } = openIntakeCase()
    const picture = await makePng(3)
    writeFileSync(join(root, 'a.png'), picture)
    writeFileSync(join(root, 'b.zip'), await makeZip({ 'in/c.png': picture }))
    const result = await add([join(root, 'a.png'), join(root, 'b.zip')])
    expect([result.taken.length, result.duplicates.length]).toEqual([2, 1])
    expect(caseFile.items()).toHaveLength(2)
    expect(caseFile.snapshot().sightings.map(({ path }) => path)).toEqual(['b.zip/in/c.png'])
    expect(caseFile.items()[1]?.facts.unpackedCount).toBe(1)
  })

  test('is withdrawn with its contents in one step, and comes back with them', async () => {
    const { root, caseFile, addAsStep } = openIntakeCase()
    const source = join(root, 'a.zip')
    writeFileSync(source, await makeZip({ '1.png': await makePng(1), '2.png': await makePng(2) }))
    await addAsStep([source], 'drop-1')
    expect(caseFile.undo()).toMatchObject({ action: 'items-taken-in', count: 3 })
    expect(caseFile.items()).toEqual([])
    expect(caseFile.redo()).not.toBeNull()
    expect(caseFile.items()).toHaveLength(3)
    caseFile.undo()
    const again = await addAsStep([source], 'drop-2')
    expect(again.taken).toHaveLength(3)
    expect(caseFile.items()).toHaveLength(3)
  })

  test('in a zip is opened too, to a fixed depth and no deeper', async () => {
    const { root, caseFile, add } = openIntakeCase()
    const deepest = await makeZip({ 'e.png': await makePng(5) })
    const third = await makeZip({ '四.zip': deepest, 'd.png': await makePng(4) })
    const second = await makeZip({ '三.zip': third, 'c.png': await makePng(3) })
    const source = join(root, '一.zip')
    writeFileSync(source, await makeZip({ '二.zip': second }))
    const result = await add([source])
    expect(caseFile.items().map(({ sourcePath }) => sourcePath)).toEqual([
      '一.zip',
      '一.zip/二.zip',
      '一.zip/二.zip/三.zip',
      '一.zip/二.zip/三.zip/四.zip',
      '一.zip/二.zip/三.zip/d.png',
      '一.zip/二.zip/c.png',
    ])
    expect(result.warnings).toEqual([
      { code: 'archive-too-deep', params: { file: '一.zip/二.zip/三.zip/四.zip' } },
    ])
    expect(caseFile.items()[3]?.facts).toEqual({ notShown: 'archive-too-deep' })
    expect(caseFile.items().map(({ facts }) => facts.unpackedCount)).toEqual([
      1,
      2,
      2,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('that is cut short is kept and said so', async () => {
    const { root, caseFile, add } = openIntakeCase()
    const whole = await makeZip({ '1.png': await makePng(1) })
    writeFileSync(join(root, 'a.zip'), whole.subarray(0, whole.length - 60))
    const result = await add([join(root, 'a.zip')])
    expect(codes(result.warnings)).toEqual(['archive-damaged'])
    expect(caseFile.items()).toHaveLength(1)
  })
})

test('a 7z and a rar stay attachments, with what to do', async () => {
  const { root, caseFile, add } = openIntakeCase()
  writeFileSync(join(root, 'a.7z'), Buffer.from(`377abcaf271c0004${'00'.repeat(64)}`, 'hex'))
  writeFileSync(join(root, 'b.rar'), Buffer.from(`526172211a070100${'00'.repeat(64)}`, 'hex'))
  const result = await add([join(root, 'a.7z'), join(root, 'b.rar')])
  expect(codes(result.warnings)).toEqual(['archive-not-opened', 'archive-not-opened'])
  expect(caseFile.items().map(({ kind }) => kind)).toEqual(['other', 'other'])
})

describe('taking in a zip that is broken off', () => {
  test('between two files is completed when the zip is seen again, and leaves nothing behind', async () => {
    const { root, caseFile, add } = openIntakeCase()
    const source = join(root, 'a.zip')
    const files: Record<string, Buffer> = {}
    for (let index = 0; index < 40; index += 1) files[`${index}.png`] = await makePng(index)
    writeFileSync(source, await makeZip(files))
    const abort = new AbortController()
    let seen = 0
    const stopped = add([source], abort.signal, () => {
      seen += 1
      if (seen === 12) abort.abort()
    })
    await expect(stopped).rejects.toThrow()
    const before = caseFile.items().length
    expect(before).toBeGreaterThan(1)
    expect(before).toBeLessThan(41)
    expect(caseFile.items()[0]?.facts.unpackedCount).toBeUndefined()
    expect(readdirSync(join(caseFile.derivedFolder, 'unpacking'))).toEqual([])
    expect(readdirSync(caseFile.originalsFolder).filter((name) => name.startsWith('.'))).toEqual([])

    const again = await add([source])
    expect(again.duplicates).toHaveLength(before)
    expect(caseFile.items()).toHaveLength(41)
    expect(caseFile.items()[0]?.facts.unpackedCount).toBe(40)
    expect(existsSync(source)).toBe(true)
  })
})
