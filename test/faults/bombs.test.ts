import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bombs } from '../fixtures/bombs.ts'

/** What a reading may take before its thread is ended. */
const mostMs = 60_000
const mostMb = 1_000

type Outcome = {
  cpuMs: number
  peakMb: number
  kept: number
  reading: string | null
  codes: string[]
  facts: object
}

test.each(bombs)(
  '$name is kept as it is, in time and in memory',
  async ({ name, make }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bombs-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, name)
    writeFileSync(path, await make())
    const script = join(import.meta.dirname, 'take-in-bomb.ts')
    const said = execFileSync(process.execPath, [script, join(folder, 'case'), path], { encoding: 'utf8' })
    const outcome = JSON.parse(said) as Outcome
    expect(outcome.kept + outcome.codes.length).toBeGreaterThan(0)
    expect(outcome.codes).not.toContain('reading-failed')
    expect(outcome.codes).not.toContain('reading-timeout')
    expect(outcome.cpuMs).toBeLessThan(mostMs)
    expect(outcome.peakMb).toBeLessThan(mostMb)
  },
  180_000,
)
