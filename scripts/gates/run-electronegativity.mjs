// Scans the folder in argv[2] and prints what was found and what could not be parsed, as JSON. A process of its own: the
// tool registers globals, and its command line neither starts beside our commander nor says anything by its exit code.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const toolPath = require.resolve('@doyensec/electronegativity')
const gotPath = createRequire(toolPath).resolve('got')
// It asks the network for translations of itself at each start; it is told that there is none.
const refuse = () => Promise.reject(new Error('no network'))
require.cache[gotPath] = { id: gotPath, filename: gotPath, loaded: true, exports: refuse }

const log = console.log
console.log = () => {}
const run = require(toolPath)
const { issues, errors, atomicChecks, globalChecks } = await run({
  input: process.argv[2],
  electronVersionOverride: process.argv[3],
  isRelative: true,
})
console.log = log
console.log(JSON.stringify({ issues, errors, checks: atomicChecks + globalChecks }))
