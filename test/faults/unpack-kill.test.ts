import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import { makePng } from '../core/intake-case.ts'
import { makeZip } from '../fixtures/containers/make-zip.ts'

const kills = 12
const pictures = 30
const runner = fileURLToPath(new URL('../bench/run-intake.ts', import.meta.url))

test(`killed at ${kills} moments while a zip is unpacked, the next run completes it and leaves nothing behind`, async () => {
  const root = mkdtempSync(join(tmpdir(), 'unpack-kill-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const source = join(root, 'a.zip')
  const files: Record<string, Uint8Array> = {}
  for (let index = 0; index < pictures; index += 1) files[`${index}.png`] = await makePng(index)
  writeFileSync(source, await makeZip({ ...files, 'in.zip': await makeZip({ 'x.png': await makePng(99) }) }))
  const longestMs = await run(join(root, 'case-0'), source, null)
  let killedMidway = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const folder = join(root, `case-${kill}`)
    await run(folder, source, (longestMs * kill) / (kills + 1))
    if (countItems(folder) < pictures + 3) killedMidway += 1
    await run(folder, source, null)
    const caseFile = openCase(folder, { now: () => new Date() })
    try {
      expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
      expect(caseFile.items()).toHaveLength(pictures + 3)
      const [archive] = caseFile.items()
      expect(archive?.facts.unpackedCount).toBe(pictures + 1)
      expect(caseFile.items().filter(({ container }) => container?.itemId === archive?.id)).toHaveLength(
        pictures + 1,
      )
      expect(namesIn(join(caseFile.derivedFolder, 'unpacking'))).toEqual([])
      expect(readdirSync(caseFile.originalsFolder).filter((name) => name.startsWith('.'))).toEqual([])
    } finally {
      caseFile.close()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  // Most kills must really have hit a run at work, or this would prove nothing.
  expect(killedMidway).toBeGreaterThan(kills / 2)
}, 240_000)

/** Adds the source until it ends or is killed after so many milliseconds of work; resolves to how long it took. */
async function run(folder: string, source: string, killAfterMs: number | null): Promise<number> {
  const child = spawn(process.execPath, [runner, folder, source], { stdio: ['ignore', 'ignore', 'pipe'] })
  const exit = once(child, 'exit')
  await once(child.stderr, 'data')
  const startedAtMs = performance.now()
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code] = await exit
  if (timer === null) expect(code).toBe(0)
  else clearTimeout(timer)
  return performance.now() - startedAtMs
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function countItems(folder: string): number {
  if (!existsSync(join(folder, 'case.sqlite'))) return 0
  const caseFile = openCase(folder, { now: () => new Date() })
  const count = caseFile.items().length
  caseFile.close()
  return count
}
