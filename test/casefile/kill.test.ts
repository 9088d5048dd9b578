import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CaseFile, openCase } from '../../electron/casefile/case-file.ts'
import { clock, newCase } from './case-fixture.ts'

const program = join(import.meta.dirname, 'take-in-forever.ts')

/** Kills the program with SIGKILL after a few files; returns the hashes it said were safe. */
function killAfter(folder: string, run: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    // Somewhere else in the work each time: after another number of files, and a moment into the next one.
    if (said.split('\n').length > 1 + (run % 7)) setTimeout(() => child.kill('SIGKILL'), run % 5)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      expect(signal).toBe('SIGKILL')
      resolve(said.split('\n').filter((line) => line.length === 64))
    })
  })
}

test('a program killed while it takes files in loses none, tears none and leaves no lock', {
  timeout: 120_000,
}, async () => {
  const { folder, close } = newCase()
  close()
  const promised: string[] = []
  for (let run = 0; run < 20; run++) {
    const said = await killAfter(folder, run)
    expect(said.length).toBeGreaterThan(0)
    promised.push(...said)
    const caseFile = openCase(folder, clock)
    const items = caseFile.items()
    const hashes = items.map(({ original }) => original.sha256 as string)
    expect(promised.filter((sha256) => !hashes.includes(sha256))).toEqual([])
    expect(new Set(hashes).size).toBe(hashes.length)
    for (const { original } of items) {
      const bytes = readFileSync(caseFile.originalPath(original))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(original.sha256)
    }
    expect(caseFile.checkLog().problems).toEqual([])
    for (const { title, tags } of items) expect(tags.length === 1, 'half a step').toBe(title !== null)
    undoRun(caseFile, run)
    caseFile.close()
  }
})

/** Back to before this run, and forth again: what was done of its steps when it was killed is undone and redone. */
function undoRun(caseFile: CaseFile, run: number): void {
  const items = caseFile.items()
  const ofOthers = items.filter(({ sourcePath }) => !sourcePath.startsWith(`${run}/`))
  let undone = 0
  for (; caseFile.items().length > ofOthers.length; undone++) expect(caseFile.undo()).not.toBeNull()
  expect(caseFile.items()).toEqual(ofOthers)
  for (; undone > 0; undone--) expect(caseFile.redo()).not.toBeNull()
  expect(caseFile.items()).toEqual(items)
  expect(caseFile.checkLog().problems).toEqual([])
}
