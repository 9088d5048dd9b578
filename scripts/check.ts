// `npm run check`: every gate, without the tests.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gates } from './gates/gates.ts'
import { runGates } from './gates/run-gates.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const failed = await runGates(gates, root, Math.min(4, availableParallelism()))
if (failed.length > 0) {
  console.log(`\n${failed.length} of ${gates.length} gates failed: ${failed.join(', ')}`)
  process.exitCode = 1
} else {
  console.log(`\nAll ${gates.length} gates passed.`)
}
