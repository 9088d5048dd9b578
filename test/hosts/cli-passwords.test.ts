import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
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

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

// Skipped: where poppler, an independent reader, is not installed.
test.skipIf(!hasPoppler)(
  'the pages of an unlocked PDF are in the bundle, and its original is what is handed in',
  async () => {
    const { folder, place } = await openPlace()
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    pdf.addPage([400, 300]).drawText('Order 8712 paid', { x: 40, y: 200, font })
    pdf.encrypt({ userPassword: 'open me', ownerPassword: 'owner' })
    const locked = await pdf.save()
    const path = join(folder, 'receipt.pdf')
    await writeFile(path, locked)
    await runJuzheng(['add', place, path, '--password', 'open me'])
    const building = await runJuzheng([
      'build',
      place,
      '--out',
      join(folder, 'out'),
      '--json',
      '--lang',
      'zh',
    ])
    const built = jsonOf<{ package: string; volumes: { path: string }[] }>(building)
    const volume = built.volumes[0]?.path ?? ''
    const text = execFileSync('pdftotext', [volume, '-'], { encoding: 'utf8' })
    expect(text).toContain('Order 8712 paid')
    expect(text.replaceAll(/\s/g, '')).toContain('打开原件需要密码')
    const listed = await readFile(join(built.package, 'manifest-sha256.txt'), 'utf8')
    expect(listed).toContain(createHash('sha256').update(locked).digest('hex'))
    expect(await readFile(join(built.package, 'bag-info.txt'), 'utf8')).not.toContain('open me')
  },
)
