import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { pinnedNodePath } from './setup.mjs'

/** Runs the pinned Node on a file with this process's stdio; resolves to the exit code (128 + n after signal n). */
export function runOnPinnedNode(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNodePath, [file, ...args], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // Ctrl-C in a terminal reaches the child without us; sent to us alone, it must be handed on.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
