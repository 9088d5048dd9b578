import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import { writeNotes } from '../fixtures/write-notes.ts'
import { cliPath, jsonOf, runJuzheng } from '../hosts/run-juzheng.ts'

type Report = { recognized: number; failed: { fileName: string; code: string; message: string }[] }
const pictures = 10

test('killed in the middle of reading, the next run reads only what is left', async () => {
  const folder = await makeCase(pictures)
  await runUntil(3, folder)
  const before = countRead(folder)
  expect(before).toBeGreaterThanOrEqual(3)
  expect(before).toBeLessThan(pictures)
  const again = await runJuzheng(['recognize', folder, '--json'])
  expect(again.exitCode).toBe(0)
  expect(jsonOf<Report>(again)).toEqual({ recognized: pictures - before, failed: [] })
  expect(again.stderr).toContain('识别文字')
  const third = await runJuzheng(['recognize', folder, '--lang', 'zh'])
  expect(third.stdout).toBe('识别了 0 张图片中的文字\n')
  const caseFile = openCase(folder, { now: () => new Date() })
  onTestFinished(() => caseFile.close())
  const texts = caseFile.items().map(({ original }) =>
    caseFile
      .findRecognition(original.sha256)
      ?.lines.map(({ text }) => text)
      .join(''),
  )
  expect(texts.map((text) => text?.replace(' ', ''))).toEqual(texts.map((_, at) => `订单${1_000 + at}`))
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
})

test('Ctrl-C stops reading with what was read kept; a picture that is gone is named with what to do', async () => {
  const folder = await makeCase(4)
  const ended = await runUntil(1, folder, 'SIGINT')
  expect(ended).toBe(130)
  const read = countRead(folder)
  expect(read).toBeGreaterThanOrEqual(1)
  const caseFile = openCase(folder, { now: () => new Date() })
  const last = caseFile.items().at(-1)
  if (last === undefined) throw new Error('the case has no pictures')
  rmSync(caseFile.originalPath(last.original))
  caseFile.close()
  const again = await runJuzheng(['recognize', folder, '--json', '--lang', 'en'])
  expect(again.exitCode).toBe(3)
  const { recognized, failed } = jsonOf<Report>(again)
  expect(recognized).toBe(3 - read)
  expect(failed).toMatchObject([{ fileName: '03.png', code: 'recognition-missing' }])
  expect(failed[0]?.message).toContain('Add the same file once more')
})

test.each([30, 1_000, 3_000])(
  'a program that exits %i ms after reading began exits as it wants to',
  async (delayMs) => {
    const recognizer = new URL('../../electron/intake/recognize/recognizer.ts', import.meta.url)
    const picture = fileURLToPath(
      new URL('../../examples/topup-dispute/微信图片_20260912213015.png', import.meta.url),
    )
    const script = `const { createRecognizer } = await import(${JSON.stringify(recognizer.href)})
    createRecognizer(console.error).recognize(${JSON.stringify(picture)})
    setTimeout(() => process.exit(7), ${delayMs})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    const [exitCode, signal] = (await once(child, 'exit')) as [number | null, string | null]
    expect({ exitCode, signal }).toEqual({ exitCode: 7, signal: null })
  },
)

async function makeCase(count: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'juzheng-recognize-kill-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = join(root, 'case')
  await writeNotes(join(root, 'notes'), count)
  await runJuzheng(['new', folder])
  await runJuzheng(['add', folder, join(root, 'notes')])
  return folder
}

/** Ends the reading as soon as so many pictures were read; resolves to its exit code. */
async function runUntil(count: number, folder: string, signal: NodeJS.Signals = 'SIGKILL') {
  const child = spawn(process.execPath, [cliPath, 'recognize', folder], { stdio: 'ignore' })
  const ended = once(child, 'exit') as Promise<[number | null]>
  while (countRead(folder) < count && child.exitCode === null)
    await new Promise((done) => setTimeout(done, 5))
  child.kill(signal)
  return (await ended)[0]
}

function countRead(folder: string): number {
  const database = new Database(join(folder, 'case.sqlite'), { readonly: true })
  const count = database.prepare<[], number>('SELECT count(*) FROM recognitions').pluck().get() ?? 0
  database.close()
  return count
}
