import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Gate } from './gate.ts'
import { listFiles } from './list-files.ts'

const scanned = 'electron/hosts/desktop'
const report = z.object({
  issues: z.array(z.object({ id: z.string(), file: z.string(), location: z.object({ line: z.number() }) })),
  errors: z.array(z.object({ file: z.string(), message: z.string() })),
  checks: z.number(),
})
const leastChecks = 40

/** What it finds and we looked at, each with why it may stay. One that is found no longer must go from here. */
const reviewed: readonly { readonly id: string; readonly file: string; readonly why: string }[] = [
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    why: 'it looks for a policy in pages and session events; ours is a header of our own protocol (test/hosts/desktop-app.test.ts)',
  },
  {
    id: 'PRELOAD_JS_CHECK',
    file: 'open-main-window.ts',
    why: 'asks for a look at the preload: it hands over a port and the path of a dropped file, nothing else',
  },
  {
    id: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'start-desktop.ts',
    why: 'the one switch that is set lets no host name be found',
  },
]

/** Doyensec's scan of the desktop host, gated on its findings and on what it could not read: its exit code is always 0. */
export const electronegativityGate: Gate = {
  name: 'Electronegativity',
  async run(root) {
    const sources = await listFiles(root, [scanned], /\.ts$/)
    if (sources.length === 0) return []
    const { issues, errors, checks } = await scan(root)
    const isReviewed = ({ id, file }: { id: string; file: string }) =>
      reviewed.some((one) => one.id === id && one.file === file)
    return [
      ...(checks < leastChecks ? [`only ${checks} of its checks ran`] : []),
      ...errors.map(({ file, message }) => `${scanned}/${file} could not be read: ${message}`),
      ...issues
        .filter((issue) => !isReviewed(issue))
        .map(({ id, file, location }) => `${scanned}/${file}:${location.line}: ${id}`),
      ...reviewed
        .filter(({ id, file }) => !issues.some((issue) => issue.id === id && issue.file === file))
        .map(({ id, file }) => `${id} is found in ${file} no longer: take it out of the reviewed ones`),
    ]
  },
}

async function scan(root: string): Promise<z.infer<typeof report>> {
  const runner = join(import.meta.dirname, 'run-electronegativity.mjs')
  const electronVersion = z
    .object({ devDependencies: z.object({ electron: z.string() }) })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).devDependencies.electron
  const child = spawn(process.execPath, [runner, join(root, scanned), electronVersion], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return report.parse(JSON.parse(await text(child.stdout)))
}
