// `npm test`: every gate, then every test. `npm test -- <path>` runs only the tests under that path.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { installTestTools } from './debian-packages.ts'
import { gates } from './gates/gates.ts'
import { runGates } from './gates/run-gates.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2)
const vitestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
})

installTestTools()
const failedGates = filters.length > 0 ? [] : await runGates(gates, root, Math.min(4, availableParallelism()))
const resultFolder = mkdtempSync(join(tmpdir(), 'juzheng-test-'))
try {
  const resultPath = join(resultFolder, 'result.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultPath}`]
  const ran = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...filters], {
    cwd: root,
    stdio: 'inherit',
  })
  const result = vitestResult.parse(JSON.parse(readFileSync(resultPath, 'utf8')))
  if (filters.length > 0) console.log('Only the named tests ran, and no gates.')
  if (failedGates.length > 0) console.log(`Failed gates: ${failedGates.join(', ')}`)
  const skipped = result.numPendingTests + result.numTodoTests
  console.log(`${result.numPassedTests} passed, ${result.numFailedTests} failed, ${skipped} skipped`)
  if (ran.status !== 0 || !result.success || failedGates.length > 0) process.exitCode = 1
} finally {
  rmSync(resultFolder, { recursive: true, force: true })
}
