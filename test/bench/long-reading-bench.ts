// Taking in a bill of 100,000 rows and a chat of 100,000 messages, by the command line and through the core of the window,
// against cutting and inserting the same rows plainly. Target of each: at most 10 s and 500 MB.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLongCsv } from '../fixtures/readers/bills/long-bills.ts'
import { makeLongWhatsapp } from '../fixtures/readers/chats/long-chats.ts'

type Added = { ms: number; cpuMs: number; peakMb: number }
const root = mkdtempSync(join(tmpdir(), 'long-reading-bench-'))
try {
  const chat = join(root, '与客服的聊天.txt')
  writeFileSync(chat, makeLongWhatsapp())
  for (const { name, path } of [
    { name: 'a bill of 100,000 rows', path: writeLongCsv(root) },
    { name: 'a chat of 100,000 messages', path: chat },
  ]) {
    const plain = JSON.parse(run('./run-plain-add.ts', [newFolder(), path]).stdout) as { ms: number }
    console.log(`${name}: cut and inserted plainly in ${seconds(plain.ms)}; load ${loadavg()[0]?.toFixed(1)}`)
    for (const way of ['cli', 'window']) {
      const { ms, cpuMs, peakMb } = lastLine(run('./run-add.ts', [way, newFolder(), path]).stderr)
      const ratio = `${(ms / plain.ms).toFixed(1)} times that`
      console.log(`  ${way}: ${seconds(ms)} (busy ${seconds(cpuMs)}), peak ${peakMb} MB, ${ratio}`)
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

function newFolder(): string {
  const folder = mkdtempSync(join(root, 'run-'))
  mkdirSync(folder, { recursive: true })
  return folder
}

/** With what the launcher of the command sets, see `scripts/pinned-node.mjs`. */
function run(script: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const env = { ...process.env, MALLOC_ARENA_MAX: '2' }
  const done = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env })
  if (done.status !== 0) throw new Error(`${script} failed: ${done.stderr}`)
  return done
}

/** Above it stands what the command tells on its way. */
function lastLine(text: string): Added {
  return JSON.parse(text.split('\n').at(-1) ?? '') as Added
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
