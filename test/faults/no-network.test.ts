import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'electron/hosts/cli/main.ts')
const bundled = z.object({
  package: z.string(),
  zip: z.string(),
  volumes: z.array(z.object({ path: z.string() })),
})

/** Ends a process that asks anything of the network. */
const watch = join(import.meta.dirname, 'refuse-network.ts')

/** A network namespace of its own has no way out, not even to 127.0.0.1; `-r` lets it be made without being root. */
const canCutOff = spawnSync('unshare', ['-rn', 'true']).status === 0

async function bundleExample(command: string, args: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-offline-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const examples = join(root, 'examples/topup-dispute')
  const ran = spawnSync(command, [...args, program, 'bundle', examples, '--out', folder, '--json'], {
    encoding: 'utf8',
  })
  return { ran, folder }
}

async function expectPackage({ ran, folder }: Awaited<ReturnType<typeof bundleExample>>) {
  // 3: done, with a file refused or a warning to read.
  expect([0, 3], ran.stderr).toContain(ran.status)
  const result = bundled.parse(JSON.parse(ran.stdout))
  expect(result.volumes.length).toBeGreaterThan(0)
  expect(await readdir(result.package)).toContain('manifest-sha256.txt')
  expect(await readdir(folder)).toContain(result.zip.slice(folder.length + 1))
}

// Skipped: where the system lets nobody make a network namespace (unshare, Linux); the test below still holds.
test.runIf(canCutOff)('the example is bundled on a machine without a network', async () => {
  await expectPackage(await bundleExample('unshare', ['-rn', process.execPath]))
})

test('bundling the example asks nothing of the network', async () => {
  await expectPackage(await bundleExample(process.execPath, ['--import', watch]))
})

test.each([
  ['fetches', "await fetch('http://127.0.0.1:9')"],
  ['connects', "(await import('node:net')).connect(9)"],
  ['listens', "(await import('node:http')).createServer().listen(0, '127.0.0.1')"],
  ['looks up a name', "await (await import('node:dns/promises')).lookup('localhost')"],
  [
    'fetches in a thread',
    `new (await import('node:worker_threads')).Worker("fetch('http://127.0.0.1:9')", { eval: true })`,
  ],
])('a program that %s would be found out', (_, code) => {
  const ran = spawnSync(process.execPath, ['--import', watch, '--input-type=module', '-e', code], {
    encoding: 'utf8',
  })
  expect(ran.signal).toBe('SIGKILL')
  expect(ran.stderr).toContain('asked the network')
})
