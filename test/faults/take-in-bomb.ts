// `node take-in-bomb.ts <case> <path>`: takes one file in, in a process of its own, and says what became of it as JSON.
import { createCase } from '../../electron/casefile/case-file.ts'
import { takeInPaths } from '../../electron/intake/take-in-paths.ts'

const [caseFolder = '', path = ''] = process.argv.slice(2)
const now = () => new Date()
const info = {
  title: '',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: now().toISOString(),
} as const
const caseFile = createCase(caseFolder, info, { now })
const before = process.cpuUsage()
const signal = new AbortController().signal
const result = await takeInPaths({ caseFile, paths: [path], now, signal, onProgress: () => undefined })
const { user, system } = process.cpuUsage(before)
const [item] = caseFile.items()
process.stdout.write(
  JSON.stringify({
    cpuMs: Math.round((user + system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    kept: result.taken.length,
    facts: item?.facts ?? null,
    reading: item === undefined ? null : (caseFile.readingFacts(item.id)?.type ?? null),
    codes: [...result.warnings, ...result.refused].map(({ code }) => code),
  }),
)
caseFile.close()
