// `node_modules/.bin/node scripts/fuzz-readers.ts [name]`: every fuzz test of the readers with 1,000 changes of each file
// (a normal `npm test` tries fewer), and a table of what was damaged, how long that took, and what did not hold.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFiles } from './gates/list-files.ts'

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly Assertion[]
  }[]
}
type Assertion = {
  readonly title: string
  readonly status: string
  readonly duration?: number
  readonly failureMessages: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const [name = 'fuzz'] = process.argv.slice(2)
const tests = (await listFiles(root, ['test/faults'], /fuzz.*\.test\.ts$/)).filter((path) =>
  path.includes(name),
)
const folder = mkdtempSync(join(tmpdir(), 'fuzz-readers-'))
try {
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, '--no-file-parallelism', ...tests],
    { cwd: root, env: { ...process.env, JUZHENG_FUZZ: 'full' }, stdio: ['ignore', 'ignore', 'ignore'] },
  )
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  for (const file of testResults) {
    console.log(`\n${file.name.replace(root, '')}`)
    for (const each of file.assertionResults) console.log(rowOf(each))
  }
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = all.filter(({ status }) => status !== 'passed')
  console.log(`\n${all.length} checks, ${failed.length} failed; load ${loadavg()[0]?.toFixed(1)}`)
  if (failed.length > 0 || all.length === 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function rowOf({ title, status, duration = 0, failureMessages }: Assertion): string {
  const seconds = `${(duration / 1000).toFixed(1)} s`.padStart(9)
  const failure = failureMessages[0]?.split('\n')[0]
  return `${status.padEnd(7)}${seconds}  ${title}${failure === undefined ? '' : `\n           ${failure}`}`
}
