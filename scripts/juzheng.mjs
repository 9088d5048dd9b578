#!/usr/bin/env node
// The command `juzheng`: whatever Node starts it, the program itself runs on the Node it was made for.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runOnPinnedNode } from './pinned-node.mjs'
import { pinnedNodePath } from './setup.mjs'

const main = new URL('../electron/hosts/cli/main.ts', import.meta.url)

if (existsSync(pinnedNodePath)) {
  process.exitCode = await runOnPinnedNode(fileURLToPath(main), process.argv.slice(2))
} else {
  console.error('Juzheng is not set up yet. Run `npm run setup` in its folder, then try again.')
  process.exitCode = 1
}
