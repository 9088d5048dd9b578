// `node run-as-command.mjs <file> [args]`: runs a file the way scripts/juzheng.mjs runs the program.
import { runOnPinnedNode } from '../../scripts/pinned-node.mjs'

const [file, ...args] = process.argv.slice(2)
process.exitCode = await runOnPinnedNode(file, args)
