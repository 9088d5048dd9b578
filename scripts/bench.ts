// `npm run bench [name]`: each test/bench/*-bench.ts in a process of its own, one after another, so that none warms or crowds the next.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { listFiles } from './gates/list-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name = ''] = process.argv.slice(2)
const benches = (await listFiles(root, ['test/bench'], /-bench\.ts$/)).filter((path) => path.includes(name))
if (benches.length === 0) {
  console.error(`No test/bench/*-bench.ts has "${name}" in its name.`)
  process.exitCode = 1
}
for (const path of benches) {
  console.log(`\n${path}`)
  if (spawnSync(process.execPath, [path], { cwd: root, stdio: 'inherit' }).status !== 0) process.exitCode = 1
}
