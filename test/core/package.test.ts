import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildPackage } from '../../electron/package/build-package.ts'
import { listCsv } from '../../electron/package/list-csv.ts'
import { verifyPackage } from '../../electron/package/verify-package.ts'
import { packageInput } from './package-fixture.ts'

const signal = new AbortController().signal
const has = (tool: string): boolean => spawnSync('which', [tool]).status === 0

test('a new package checks as a folder and as a zip', async () => {
  const built = await buildPackage(await packageInput())
  expect(await verifyPackage(built.packageFolder, { signal })).toMatchObject({
    ok: true,
    problems: [],
    files: 11,
  })
  expect(await verifyPackage(built.zipPath, { signal })).toMatchObject({ ok: true, problems: [], files: 11 })
})

// Skipped: where sha256sum is not installed (macOS, Windows).
test.runIf(has('sha256sum'))('sha256sum finds every file as the manifest says', async () => {
  const input = await packageInput()
  const attachments = input.attachments.filter(({ name }) => !name.includes('%'))
  const { packageFolder } = await buildPackage({ ...input, attachments })
  const check = spawnSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
    cwd: packageFolder,
  })
  expect(check.status).toBe(0)
})

// Skipped: where unzip is not installed.
test.runIf(has('unzip'))('unzip finds no fault with the zip', async () => {
  const { zipPath } = await buildPackage(await packageInput())
  expect(spawnSync('unzip', ['-tqq', zipPath]).status).toBe(0)
})

test('a second package of the same name goes beside the first', async () => {
  const input = await packageInput()
  await buildPackage(input)
  const before = readFileSync(join(input.outFolder, '提交包_测试.zip'))
  await buildPackage(input)
  expect(readdirSync(input.outFolder).sort()).toEqual([
    '提交包_测试',
    '提交包_测试.zip',
    '提交包_测试_2',
    '提交包_测试_2.zip',
  ])
  expect(readFileSync(join(input.outFolder, '提交包_测试.zip')).equals(before)).toBe(true)
})

test('a damaged original is named and nothing is left behind', async () => {
  const input = await packageInput()
  writeFileSync(input.attachments[1]?.originalPath ?? '', 'changed')
  const fault = { code: 'package-original-damaged', params: { name: '证据02_支付记录.csv' } }
  await expect(buildPackage(input)).rejects.toMatchObject(fault)
  expect(readdirSync(input.outFolder)).toEqual([])
})

test('what a killed build left is removed by the next, and a living one is left alone', async () => {
  const input = await packageInput()
  const { packageFolder } = await buildPackage(input)
  const program = `import { makeBuildFolder } from ${JSON.stringify(join(import.meta.dirname, '../../electron/package/build-folder.ts'))}
    await makeBuildFolder(${JSON.stringify(input.outFolder)})`
  spawnSync(process.execPath, ['--input-type=module', '-e', program])
  const left = readdirSync(input.outFolder).filter((name) => name.startsWith('.juzheng-part'))
  expect(left).toHaveLength(1)
  await buildPackage(input)
  expect(readdirSync(input.outFolder).filter((name) => name.startsWith('.'))).toEqual([])
  mkdirSync(join(input.outFolder, `.juzheng-part-00000000-1-1-000000000000`))
  await buildPackage(input)
  expect(readdirSync(input.outFolder).filter((name) => name.startsWith('.'))).toHaveLength(1)
  expect((await verifyPackage(packageFolder, { signal })).ok).toBe(true)
})

test('the list keeps long order numbers, and no cell of it runs as a formula', () => {
  const csv = listCsv({
    columns: ['a'],
    rows: [
      ['20230501000123456789'],
      ['=1+1'],
      ['+86 138'],
      ['@x'],
      [{ decimal: '-1.50' }],
      ['说"好"'],
      ['3-5'],
    ],
  })
  expect(csv).toBe(
    '\uFEFF"a"\r\n"\t20230501000123456789"\r\n"\'=1+1"\r\n"\'+86 138"\r\n"\'@x"\r\n-1.50\r\n"说""好"""\r\n"\t3-5"\r\n',
  )
})
