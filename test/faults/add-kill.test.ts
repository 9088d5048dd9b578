import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import { makePng } from '../core/intake-case.ts'

const kills = 20
const pictures = 25
const runner = fileURLToPath(new URL('../bench/run-intake.ts', import.meta.url))

test(`killed at ${kills} moments while adding, the next run completes and nothing is lost, torn or doubled`, async () => {
  const root = mkdtempSync(join(tmpdir(), 'add-kill-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const sources = await makeSources(root)
  const names = readdirSync(sources)
  const longestMs = await runToEnd(join(root, 'case-0'), sources)
  let killedMidway = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const folder = join(root, `case-${kill}`)
    // Spread over the whole run, from before the first copy to after the last row.
    if (await killAfter((longestMs * kill) / (kills + 1), folder, sources)) killedMidway += 1
    await runToEnd(folder, sources)
    const caseFile = openCase(folder, { now: () => new Date() })
    try {
      expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
      expect(
        caseFile
          .items()
          .map(({ sourcePath }) => sourcePath)
          .toSorted(),
      ).toEqual(names.toSorted())
      expect(caseFile.snapshot().transactions).toHaveLength(2)
      const kept = readdirSync(caseFile.originalsFolder, { recursive: true, encoding: 'utf8' }).filter(
        (name) => extname(name) !== '',
      )
      expect(kept).toHaveLength(names.length)
      for (const name of kept) {
        const hash = createHash('sha256')
          .update(readFileSync(join(caseFile.originalsFolder, name)))
          .digest('hex')
        expect(basename(name, extname(name))).toBe(hash)
      }
      expect(readdirSync(caseFile.originalsFolder).filter((name) => name.startsWith('.'))).toEqual([])
    } finally {
      caseFile.close()
    }
    rmSync(folder, { recursive: true, force: true })
  }
  // Most kills must really have hit a run at work, or this would prove nothing.
  expect(killedMidway).toBeGreaterThan(kills / 2)
}, 240_000)

async function makeSources(root: string): Promise<string> {
  const sources = join(root, 'sources')
  mkdirSync(sources)
  for (let index = 0; index < pictures; index += 1)
    writeFileSync(join(sources, `${index}.png`), await makePng(index))
  writeFileSync(
    join(sources, 'bill.csv'),
    '交易时间,金额,收/支,商品\n2023-05-01 10:00:00,1.00,支出,卡\n2023-05-02 10:00:00,2.00,支出,卡\n',
  )
  return sources
}

/** Milliseconds that adding took. */
async function runToEnd(caseFolder: string, sources: string): Promise<number> {
  const child = startAdding(caseFolder, sources)
  const exit = once(child, 'exit')
  await once(child.stderr, 'data')
  const started = performance.now()
  const [code] = await exit
  expect(code).toBe(0)
  return performance.now() - started
}

/** Kills the run after the delay, counted from when the case is open; false when it had ended by itself. */
async function killAfter(delayMs: number, caseFolder: string, sources: string): Promise<boolean> {
  const child = startAdding(caseFolder, sources)
  const exit = once(child, 'exit')
  await once(child.stderr, 'data')
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  child.kill('SIGKILL')
  const [, signal] = await exit
  return signal === 'SIGKILL'
}

function startAdding(caseFolder: string, sources: string) {
  return spawn(process.execPath, [runner, caseFolder, sources], { stdio: ['ignore', 'ignore', 'pipe'] })
}
