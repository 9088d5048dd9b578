import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describeCause } from './describe-cause.ts'

const longestBytes = 1_000_000

/** Writes to `juzheng.log` in the settings folder; one older file is kept. What cannot be written is let go. */
export function createLocalLog(
  settingsFolder: string,
  now: () => Date,
): (line: string, cause?: unknown) => void {
  const path = join(settingsFolder, 'juzheng.log')
  return (line, cause) => {
    const text = cause === undefined ? line : `${line}\n${describeCause(cause)}`
    try {
      mkdirSync(settingsFolder, { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestBytes) renameSync(path, `${path}.1`)
      appendFileSync(path, `${now().toISOString()} ${text}\n`, { mode: 0o600 })
    } catch {
      // A full disk must not turn a word for the log into a second failure.
    }
  }
}
