import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screenshot, writeSmallDispute } from '../fixtures/small-dispute.ts'
import { cliPath, jsonOf, runJuzheng } from './run-juzheng.ts'

type Added = {
  taken: {
    path: string
    itemId: string
    sha256: string
    kind: string
    time: { value: string; source: string } | null
  }[]
  duplicates: { path: string; itemId: string }[]
  refused: { path: string; code: string; message: string }[]
  warnings: { code: string; message: string }[]
}
type Built = {
  package: string
  zip: string
  volumes: { path: string; pages: number; bytes: number; pdfStandard: string }[]
  exhibits: { mark: string; title: string; itemIds: string[]; firstPage: number; pages: number }[]
  warnings: unknown[]
}

let folder: string
let source: string
let caseFolder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzheng-cli-'))
  source = await writeSmallDispute(join(folder, '材料'))
  caseFolder = join(folder, '案件')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a folder becomes a case, a bundle and a package that verifies, step by step', async () => {
  expect((await runJuzheng(['new', caseFolder, '--lang', 'zh'])).exitCode).toBe(0)
  const adding = await runJuzheng(['add', caseFolder, source, '--json', '--lang', 'zh'])
  expect(adding.exitCode).toBe(3)
  const added = jsonOf<Added>(adding)
  expect(added.taken).toHaveLength(3)
  expect(added.duplicates).toHaveLength(1)
  expect(added.refused.map(({ code }) => code)).toEqual(['picture-unreadable'])
  expect(added.refused[0]?.message).toMatch(/截断/)
  const failed = added.taken.find(({ path }) => path.includes('Screenshot'))
  expect(failed?.time).toMatchObject({ value: '2026-09-12T20:31:22', source: 'fileName' })

  const listed = jsonOf<{ items: { kind: string }[]; messages: { sender: string; text: string }[] }>(
    await runJuzheng(['list', caseFolder, '--json']),
  )
  expect(listed.items.map(({ kind }) => kind).sort()).toEqual(['chat', 'image', 'image'])
  expect(listed.messages.map(({ text }) => text)).toEqual(['卡密用不了', '商户操作失误，24小时内处理'])

  const building = await runJuzheng([
    'build',
    caseFolder,
    '--out',
    join(folder, 'out'),
    '--json',
    '--lang',
    'zh',
  ])
  expect(building.stderr).not.toMatch(/at .*\.ts/)
  expect(building.exitCode).toBe(0)
  const built = jsonOf<Built>(building)
  expect(built.volumes.map(({ pdfStandard }) => pdfStandard)).toEqual(['a-2b'])
  expect(built.exhibits.map(({ mark }) => mark)).toEqual(['证据1', '证据2', '证据3'])
  for (const path of [built.package, built.zip]) {
    const verified = await runJuzheng(['verify', path, '--json'])
    expect(verified.exitCode).toBe(0)
    expect(jsonOf<{ ok: boolean; problems: unknown[] }>(verified)).toMatchObject({ ok: true, problems: [] })
  }
})

test('adding again takes nothing twice, and a late item gets a new mark while earlier marks stay', async () => {
  await writeFile(join(source, '付款成功.png'), await screenshot('付款成功'))
  const again = jsonOf<Added>(await runJuzheng(['add', caseFolder, source, '--json']))
  expect(again.taken.map(({ path }) => path.split('/').at(-1))).toEqual(['付款成功.png'])
  const built = jsonOf<Built>(await runJuzheng(['build', caseFolder, '--out', join(folder, 'out'), '--json']))
  expect(built.exhibits.map(({ mark }) => mark)).toEqual(['证据1', '证据2', '证据3', '证据4'])
  expect(built.exhibits[3]?.itemIds).toEqual([again.taken[0]?.itemId])
  expect((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.zip'))).toHaveLength(2)
})

test('a wrong command line ends with 2, an unknown recipient is named with the known ones', async () => {
  expect((await runJuzheng(['build', caseFolder])).exitCode).toBe(2)
  expect((await runJuzheng(['fly'])).exitCode).toBe(2)
  const ran = await runJuzheng(['build', caseFolder, '--out', folder, '--recipient', 'moon', '--lang', 'en'])
  expect(ran.exitCode).toBe(2)
  expect(ran.stderr).toMatch(/moon.*general, court/s)
})

test('a folder that is no case is refused with a sentence and no stack', async () => {
  const ran = await runJuzheng(['list', join(folder, 'nothing'), '--lang', 'en'])
  expect(ran.exitCode).toBe(1)
  expect(ran.stderr).not.toMatch(/\n\s+at /)
  expect(ran.stderr.length).toBeGreaterThan(20)
})

test('a wrong case.yaml is named with key and line before any file is read', async () => {
  const wrong = await writeSmallDispute(join(folder, 'wrong'))
  await writeFile(join(wrong, 'case.yaml'), 'title: x\namount: lots\n')
  const ran = await runJuzheng(['bundle', wrong, '--out', join(folder, 'wrong-out'), '--lang', 'zh'])
  expect(ran.exitCode).toBe(1)
  expect(ran.stderr).toMatch(/第 2 行的“amount”/)
})

test('the locale chooses the language where --lang does not', async () => {
  const help = async (locale: string) =>
    (await runJuzheng(['--help'], { LC_ALL: locale, LANG: locale })).stdout
  expect(await help('en_GB.UTF-8')).toMatch(/make a new case folder/)
  expect(await help('zh_CN.UTF-8')).toMatch(/新建案件文件夹/)
})

test('a court gets places for copies, signature and date, in both languages', async () => {
  const built = jsonOf<Built>(
    await runJuzheng(['build', caseFolder, '--out', join(folder, 'court'), '--recipient', 'court', '--json']),
  )
  expect(built.package).toMatch(/人民法院/)
  expect(built.volumes).toHaveLength(1)
})

test('a size limit splits between exhibits with page numbers running on', async () => {
  const built = jsonOf<Built>(
    await runJuzheng([
      'build',
      caseFolder,
      '--out',
      join(folder, 'split'),
      '--max-volume-mb',
      '0.06',
      '--json',
    ]),
  )
  expect(built.volumes.length).toBeGreaterThan(1)
  const firstPages = built.exhibits.map(({ firstPage }) => firstPage)
  expect(firstPages).toEqual([...firstPages].sort((a, b) => a - b))
  const verified = await runJuzheng(['verify', built.package, '--json'])
  expect(verified.exitCode).toBe(0)
})

test('a case, a package and its zip that lie among the sources are not taken in as evidence', async () => {
  const among = await writeSmallDispute(join(folder, 'among'))
  await runJuzheng(['bundle', among, '--out', among, '--lang', 'zh'])
  const again = jsonOf<Added>(await runJuzheng(['bundle', among, '--out', among, '--json', '--lang', 'zh']))
  expect(again.taken).toEqual([])
  expect(
    again.warnings
      .map(({ code }) => code)
      .filter((code) => code.endsWith('-skipped'))
      .sort(),
  ).toEqual(['case-folder-skipped', 'own-output-skipped', 'own-output-skipped'])
})

test('a reader that closes the pipe early does not stop the work', async () => {
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    '"$0" "$1" add "$2" "$3" --lang en | head -c 1; "$0" "$1" list "$2" --json',
    process.execPath,
    cliPath,
    caseFolder,
    await writeSmallDispute(join(folder, 'piped')),
  ])
  expect(JSON.parse(stdout.slice(stdout.indexOf('{'))).items.length).toBeGreaterThan(0)
})
