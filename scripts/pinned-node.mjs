import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pinnedNodePath } from './setup.mjs'

/**
 * Our TypeScript stripped once, not in every thread of every run (0.3 s and 30 MB of a bundle), and what a thread gave
 * back to the C library open to all others (20 MB; glibc alone reads it). Measured in docs/decisions/001.
 */
const thrift = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/juzheng-code', import.meta.url)),
  MALLOC_ARENA_MAX: '2',
}

/** Runs the pinned Node on a file with this process's stdio; resolves to the exit code (128 + n after signal n). */
export function runOnPinnedNode(file, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNodePath, [file, ...args], {
      stdio: 'inherit',
      env: { ...thrift, ...process.env },
    })
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
