// `npm run <task>`: sets the project up, then runs scripts/<task>.ts on the pinned Node.
import { fileURLToPath } from 'node:url'
import { runOnPinnedNode } from './pinned-node.mjs'
import { setUp } from './setup.mjs'

const [task, ...args] = process.argv.slice(2)
if (setUp()) {
  process.exitCode = await runOnPinnedNode(fileURLToPath(new URL(`./${task}.ts`, import.meta.url)), args)
} else {
  process.exitCode = 1
}
