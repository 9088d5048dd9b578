// `node run-add.ts <cli|window> <folder> <path>`: takes one file into a new case in a process of its own, by the command
// line or through the core of the window; prints its time, that of the processor and the peak of memory as JSON.
import { join } from 'node:path'
import { openCase } from '../../electron/casefile/case-file.ts'
import { createCore } from '../../electron/core.ts'
import { runCli } from '../../electron/hosts/cli/run-cli.ts'

const [way = '', folder = '', path = ''] = process.argv.slice(2)
const signal = new AbortController().signal
const { add, count } = way === 'cli' ? await prepareCli() : await prepareWindow()
const [started, before] = [performance.now(), process.cpuUsage()]
await add()
const ms = Math.round(performance.now() - started)
const { user, system } = process.cpuUsage(before)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
const rows = await count()
if (rows !== 100_000) throw new Error(`${rows ?? 'no'} rows were read`)
process.stderr.write(`\n${JSON.stringify({ ms, cpuMs: Math.round((user + system) / 1000), peakMb })}`)
process.exit(0)

async function prepareCli() {
  const caseFolder = join(folder, 'case')
  await runCli(['new', caseFolder, '--json'], { env: process.env, signal })
  return {
    add: () => runCli(['add', caseFolder, path, '--json'], { env: process.env, signal }),
    count: () => {
      const caseFile = openCase(caseFolder, { now: () => new Date() })
      const [item] = caseFile.items()
      return item === undefined ? null : caseFile.readingFacts(item.id)?.rowCount
    },
  }
}

async function prepareWindow() {
  const { services } = await createCore({
    kind: 'desktop',
    platform: 'linux',
    version: '0',
    paths: {
      settingsFolder: join(folder, 'settings'),
      defaultCasesFolder: join(folder, 'cases'),
      sampleFolder: '',
    },
    now: () => new Date(),
    log: () => undefined,
    pickFolder: null,
    reveal: async () => undefined,
  })
  const call = { signal }
  await services.cases.create({ title: '长', respondent: '', orderId: '', language: 'zh' }, call)
  return {
    add: async () => {
      const source = { type: 'paths' as const, paths: [path] }
      for await (const _ of await services.items.takeIn({ batchId: 'b', source }, call));
    },
    count: async () => {
      const { rows } = await services.items.list({ where: 'desk' }, call)
      const itemId = rows[0]?.id
      return itemId === undefined ? null : (await services.items.get({ itemId }, call)).reading?.rowCount
    },
  }
}
