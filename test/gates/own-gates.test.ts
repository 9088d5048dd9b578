import { expect, test } from 'vitest'
import { escapesGate } from '../../scripts/gates/escapes.ts'
import { faultCatalogueGate } from '../../scripts/gates/fault-catalogue.ts'
import { fileLengthGate } from '../../scripts/gates/file-length.ts'
import { lockFileGate } from '../../scripts/gates/lock-file.ts'
import { plantTree } from './plant.ts'

test('a file of 201 lines is found, one of 200 is not', async () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)
  const root = await plantTree({ 'electron/long.ts': lines(201), 'electron/fits.ts': lines(200) })
  expect(await fileLengthGate.run(root)).toEqual([expect.stringContaining('electron/long.ts: 201 lines')])
})

test('a skipped test without a reason is found, and .only always is', async () => {
  const root = await plantTree({
    'test/a.test.ts': "test.skip('later', () => {})\n// Skipped: needs root\ntest.skip('named', () => {})\n",
    'test/b.test.ts': "// Skipped: because\ntest.only('alone', () => {})\n",
  })
  const problems = await escapesGate.run(root)
  expect(problems).toEqual([
    expect.stringContaining('test/a.test.ts:1'),
    expect.stringContaining('test/b.test.ts:2'),
  ])
})

const catalogue = `export const areaFaults = {
  'file-gone': { message: { zh: '{path} 不在了。', en: '{path} is gone.' }, next: { zh: '放回去。', en: 'Put it back.' } },
  'half-said': { message: { zh: '{a}', en: '' }, next: { zh: '', en: '' } },
  'never-named': { message: { zh: '无', en: 'none' }, next: { zh: '', en: '' } },
}
`
const program = `throw new Fault('file-gone', { name: 1 })
throw new Fault('half-said', { a: 1 })
export const problem = { code: 'not-in-catalogue', params: {} }
`

test('a fault without a text, without a parameter, in one language or without a use is found', async () => {
  const root = await plantTree({ 'shared/faults/area-faults.ts': catalogue, 'electron/a.ts': program })
  const problems = (await faultCatalogueGate.run(root)).join('\n')
  expect(problems).toContain('electron/a.ts:1: file-gone needs the parameter path')
  expect(problems).toContain('half-said lacks a sentence')
  expect(problems).toContain('half-said has other {parameters} in zh than in en')
  expect(problems).toContain('electron/a.ts:3: the code not-in-catalogue has no text')
  expect(problems).toContain('no code names never-named')
})

test('a package that is not pinned, not free, without a hash or with a script of its own is found', async () => {
  const root = await plantTree({})
  const bad = { version: '1.0.0', license: 'AGPL-3.0-only', hasInstallScript: true }
  const texts = {
    'package.json': JSON.stringify({ dependencies: { bad: '^1.0.0' } }),
    'package-lock.json': JSON.stringify({ packages: { 'node_modules/bad': bad } }),
  }
  expect(await lockFileGate.run(root)).toEqual([])
  const problems = (await lockFileGate.run(await plantTree(texts))).join('\n')
  expect(problems).toContain('bad is not pinned')
  expect(problems).toContain('bad is under AGPL-3.0-only')
  expect(problems).toContain('has no integrity hash')
  expect(problems).toContain('bad has an install script')
})
