import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { buildPackage } from '../../electron/package/build-package.ts'
import { verifyPackage } from '../../electron/package/verify-package.ts'
import { packageInput } from './package-fixture.ts'

const signal = new AbortController().signal
const builder = join(import.meta.dirname, '../../electron/package/build-package.ts')

test('a build killed at any moment leaves complete packages only, and the next build tidies up', async () => {
  const input = await packageInput()
  const first = await buildPackage(input)
  const firstZip = readFileSync(first.zipPath)
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-kill-'))
  const plain = { ...input, now: undefined, signal: undefined, onProgress: undefined }
  writeFileSync(join(folder, 'input.json'), JSON.stringify(plain))
  const program = join(folder, 'build.mjs')
  writeFileSync(
    program,
    `import { readFileSync } from 'node:fs'
    import { buildPackage } from ${JSON.stringify(builder)}
    const input = JSON.parse(readFileSync(${JSON.stringify(join(folder, 'input.json'))}, 'utf8'))
    process.stdout.write('ready')
    for (;;) await buildPackage({ ...input, now: () => new Date(), signal: new AbortController().signal, onProgress: () => {} })`,
  )
  for (let round = 0; round < 10; round++) {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await sleep(Math.random() * 60)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  await buildPackage(input)
  const names = readdirSync(input.outFolder)
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])
  const folders = names.filter((name) => statSync(join(input.outFolder, name)).isDirectory())
  expect(
    names
      .filter((name) => name.endsWith('.zip'))
      .map((name) => name.slice(0, -4))
      .sort(),
  ).toEqual(folders.sort())
  for (const name of names) {
    expect(await verifyPackage(join(input.outFolder, name), { signal })).toMatchObject({
      ok: true,
      problems: [],
    })
  }
  expect(readFileSync(first.zipPath).equals(firstZip)).toBe(true)
}, 60_000)
