import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freeSpace } from '../../electron/system/free-space.ts'
import { renameDurably } from '../../electron/system/rename-durably.ts'
import { resolveInside } from '../../electron/system/resolve-inside.ts'
import { writeFileAtomically } from '../../electron/system/write-file-atomically.ts'
import { emptyPlace } from './case-fixture.ts'

function place(): string {
  const folder = emptyPlace()
  mkdirSync(folder)
  return folder
}

test('a file is replaced whole and nothing else is left in its folder', async () => {
  const folder = place()
  const path = join(folder, `${'长'.repeat(83)}.txt`)
  await writeFileAtomically(path, 'old')
  await writeFileAtomically(path, Buffer.from('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a write that fails keeps what was there and cleans up after itself', async () => {
  const folder = place()
  const path = join(folder, 'kept')
  mkdirSync(path)
  await expect(writeFileAtomically(path, 'new')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['kept'])
})

test('a file is renamed into another folder', async () => {
  const folder = place()
  mkdirSync(join(folder, 'to'))
  writeFileSync(join(folder, 'a'), 'a')
  await renameDurably(join(folder, 'a'), join(folder, 'to', 'b'))
  expect(readdirSync(folder)).toEqual(['to'])
  expect(readFileSync(join(folder, 'to', 'b'), 'utf8')).toBe('a')
})

test.each([
  '',
  '..',
  '../a',
  'a/../../b',
  'a\\..\\..\\b',
  '/etc/passwd',
  '\\\\server\\share',
  'C:\\a',
  'c:a',
  'a\0b',
  'out/a',
  'out',
  'dangling/a',
])('the path %j does not leave its folder', (path) => {
  const folder = place()
  symlinkSync('/', join(folder, 'out'))
  symlinkSync('/nowhere/at/all', join(folder, 'dangling'))
  expect(() => resolveInside(folder, path)).toThrow('path-escapes')
})

test.each(['a', 'a/b.txt', '证据/..a', 'inner/new'])('the path %j stays in its folder', (path) => {
  const folder = place()
  mkdirSync(join(folder, 'real'))
  symlinkSync(join(folder, 'real'), join(folder, 'inner'))
  expect(resolveInside(folder, path)).toBe(join(folder, path))
})

test('the free space of a folder is told in bytes', async () => {
  expect(await freeSpace(place())).toBeGreaterThan(0)
})
