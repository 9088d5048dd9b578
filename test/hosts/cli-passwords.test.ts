import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { jsonOf, runJuzheng } from './run-juzheng.ts'

type Added = { taken: { path: string }[]; warnings: { code: string; message: string }[] }

async function openPlace() {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const zip = join(folder, '截图.zip')
  await writeFile(zip, await makeZip({ 'a.txt': '第一张', 'b.txt': '第二张' }, { password: '口令 42' }))
  const place = join(folder, '案件')
  await runJuzheng(['new', place])
  const add = async (...options: string[]) => {
    const ran = await runJuzheng(['add', place, zip, ...options, '--json', '--lang', 'zh'])
    expect(ran.exitCode).toBe(0)
    return { ran, added: jsonOf<Added>(ran) }
  }
  return { folder, place, zip, add }
}

test('a locked zip says so, and a password of the command line opens it', async () => {
  const { add } = await openPlace()
  const locked = await add()
  expect(locked.added.warnings.map(({ code }) => code)).toEqual(['archive-encrypted'])
  const wrong = await add('--password', 'zzz-wrong')
  expect(wrong.added.warnings.map(({ code }) => code)).toEqual(['password-wrong'])
  expect(wrong.added.warnings[0]?.message).toContain('截图.zip')
  expect(wrong.ran.stdout + wrong.ran.stderr).not.toContain('zzz-wrong')
  const opened = await add('--password', 'zzz-wrong', '--password', '口令 42')
  expect(opened.added.taken).toHaveLength(2)
  expect(opened.added.warnings).toEqual([])
})

test('passwords come from a file too, one a line', async () => {
  const { folder, add } = await openPlace()
  const list = join(folder, 'passwords.txt')
  await writeFile(list, '\ufeff123456\r\n口令 42\r\n')
  const opened = await add('--password-file', list)
  expect(opened.added.taken).toHaveLength(3)
})

test('a password file that cannot be read is said before anything is taken in', async () => {
  const { place, zip } = await openPlace()
  const ran = await runJuzheng(['add', place, zip, '--password-file', '/nowhere/list', '--json'])
  expect(ran.exitCode).toBe(1)
  expect(jsonOf<{ error: { code: string } }>(ran).error.code).toBe('password-file-unreadable')
  expect(jsonOf<{ items: unknown[] }>(await runJuzheng(['list', place, '--json'])).items).toEqual([])
})
