import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSmallDispute } from '../fixtures/small-dispute.ts'
import { jsonOf, runJuzheng } from './run-juzheng.ts'

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzheng-embed-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function hashesIn(from: string): Promise<string[]> {
  const names = await readdir(from)
  const files = await Promise.all(names.map((name) => readFile(join(from, name))))
  return files.map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort()
}

test('originals embedded in a PDF/A-3b come out byte for byte', async ({ skip }) => {
  // Skipped: without pdfdetach there is no independent reader of attachments.
  if (
    await run('pdfdetach', ['-v']).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    )
  )
    skip()
  const source = await writeSmallDispute(join(folder, 'source'))
  const built = jsonOf<{ volumes: { path: string; pdfStandard: string }[]; taken: { sha256: string }[] }>(
    await runJuzheng([
      'bundle',
      source,
      '--out',
      join(folder, 'out'),
      '--embed-originals',
      '--json',
      '--lang',
      'zh',
    ]),
  )
  expect(built.volumes.map(({ pdfStandard }) => pdfStandard)).toEqual(['a-3b'])
  const detached = join(folder, 'detached')
  await mkdir(detached)
  await run('pdfdetach', ['-saveall', '-o', detached, built.volumes[0]?.path ?? ''])
  expect(await hashesIn(detached)).toEqual(built.taken.map(({ sha256 }) => sha256).sort())
})
