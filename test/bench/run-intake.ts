// `node run-intake.ts <case> <path…>`: one intake in a process of its own; prints its time, peak memory and counts as JSON.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createCase, openCase } from '../../electron/casefile/case-file.ts'
import { takeInPaths } from '../../electron/intake/take-in-paths.ts'

const [caseFolder = '', ...paths] = process.argv.slice(2)
const now = () => new Date()
const info = {
  title: '',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: now().toISOString(),
} as const
const caseFile = existsSync(join(caseFolder, 'case.sqlite'))
  ? openCase(caseFolder, { now })
  : createCase(caseFolder, info, { now })
console.error('adding')
const started = performance.now()
const signal = new AbortController().signal
const result = await takeInPaths({ caseFile, paths, now, signal, onProgress: () => undefined })
const ms = Math.round(performance.now() - started)
caseFile.close()
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
const { taken, duplicates, refused } = result
console.log(
  JSON.stringify({ ms, peakMb, taken: taken.length, duplicates: duplicates.length, refused: refused.length }),
)
