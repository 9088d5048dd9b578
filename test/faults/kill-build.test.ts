import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSmallDispute } from '../fixtures/small-dispute.ts'
import { cliPath, jsonOf, runJuzheng } from '../hosts/run-juzheng.ts'

const killCount = 20
let folder: string
let caseFolder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzheng-kill-build-'))
  caseFolder = join(folder, 'case')
  await runJuzheng(['new', caseFolder, '--lang', 'zh'])
  await runJuzheng(['add', caseFolder, await writeSmallDispute(join(folder, 'source'))])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a build killed at any moment leaves whole packages only, and the next build completes', async () => {
  const out = join(folder, 'out')
  const startedAt = performance.now()
  await runJuzheng(['build', caseFolder, '--out', out])
  const wholeMs = performance.now() - startedAt
  for (let round = 0; round < killCount; round += 1) {
    const child = spawn(process.execPath, [cliPath, 'build', caseFolder, '--out', out], { stdio: 'ignore' })
    // Spread over the run, later moments more densely: that is where files are written.
    const delayMs = wholeMs * Math.sqrt((round + 0.5) / killCount)
    const timer = setTimeout(() => child.kill('SIGKILL'), delayMs)
    await once(child, 'exit')
    clearTimeout(timer)
  }
  const finished = await runJuzheng(['build', caseFolder, '--out', out, '--json'])
  expect(finished.exitCode).toBe(0)
  const names = await readdir(out)
  expect(names.filter((name) => name.startsWith('.') || name.endsWith('.part'))).toEqual([])
  expect(names.length).toBeGreaterThanOrEqual(4)
  for (const name of names) {
    const verified = await runJuzheng(['verify', join(out, name), '--json'])
    expect([name, jsonOf<{ problems: unknown[] }>(verified).problems]).toEqual([name, []])
  }
  expect(
    await readdir(join(caseFolder, 'derived')).then((all) => all.filter((name) => name.startsWith('pour-'))),
  ).toEqual([])
}, 300_000)
