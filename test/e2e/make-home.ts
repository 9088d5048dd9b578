import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh folder in the place of the user's own, removed after the test. */
export async function makeHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'juzheng-window-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  return home
}
