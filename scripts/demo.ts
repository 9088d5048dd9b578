import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Bundles the example case, says what was refused and why, verifies its own package. Ends 0 when all of it holds. */
const root = join(import.meta.dirname, '..')
const cli = join(root, 'electron', 'hosts', 'cli', 'main.ts')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

type Sentence = { readonly code: string; readonly message?: string; readonly path?: string }
type Bundled = {
  readonly package: string
  readonly zip: string
  readonly taken?: readonly { readonly path: string; readonly kind: string }[]
  readonly duplicates?: readonly { readonly path: string }[]
  readonly refused?: readonly Sentence[]
  readonly volumes: readonly {
    readonly path: string
    readonly pages: number
    readonly bytes: number
    readonly pdfStandard: string
  }[]
  readonly exhibits: readonly {
    readonly mark: string
    readonly title: string
    readonly firstPage: number
    readonly pages: number
  }[]
  readonly warnings: readonly Sentence[]
}
type Verified = { readonly ok: boolean; readonly files: number; readonly problems: readonly Sentence[] }

function runCli(args: readonly string[], allowed: readonly number[]): unknown {
  const run = spawnSync(process.execPath, [cli, ...args, '--json', '--lang', 'zh'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  })
  if (run.error !== undefined) throw run.error
  if (run.status === null || !allowed.includes(run.status)) {
    throw new Error(`juzheng ${args[0]} ended ${run.status ?? run.signal}: ${run.stdout.slice(0, 2000)}`)
  }
  return JSON.parse(run.stdout)
}

function freshFolder(): string {
  const parent = join(root, 'out', 'demo')
  mkdirSync(parent, { recursive: true })
  const last = Math.max(0, ...readdirSync(parent).map(Number).filter(Number.isInteger))
  const folder = join(parent, String(last + 1))
  if (existsSync(folder)) throw new Error(`${folder} is there already`)
  mkdirSync(folder)
  return folder
}

const sentence = (item: Sentence): string =>
  `${item.path === undefined ? '' : `${item.path}：`}${item.message ?? item.code}`

const out = freshFolder()
// 3 is "done, with refusals listed": the example holds a broken picture on purpose.
const bundled = runCli(['bundle', join(root, 'examples', 'topup-dispute'), '--out', out], [0, 3]) as Bundled
for (const item of bundled.taken ?? []) say(`收下 taken      ${item.path}（${item.kind}）`)
for (const item of bundled.duplicates ?? []) say(`重复 duplicate  ${item.path}`)
for (const item of bundled.refused ?? []) say(`未收 refused    ${sentence(item)}`)
for (const item of bundled.warnings) say(`提示 warning    ${sentence(item)}`)
for (const one of bundled.exhibits) say(`${one.mark}　${one.title}　p. ${one.firstPage} (+${one.pages})`)
for (const one of bundled.volumes)
  say(`PDF      ${one.path}（${one.pages} 页, ${(one.bytes / 1e6).toFixed(1)} MB, ${one.pdfStandard}）`)
say(`提交包   ${relative(root, bundled.package)}\nZIP      ${relative(root, bundled.zip)}`)

let sound = true
for (const target of [bundled.package, bundled.zip]) {
  const verdict = runCli(['verify', target], [0, 1, 3]) as Verified
  sound = sound && verdict.ok
  say(`校验 ${relative(root, target)}：${verdict.ok ? '通过 ok' : '不通过 NOT ok'}，${verdict.files} 个文件`)
  for (const problem of verdict.problems) say(`  ${sentence(problem)}`)
}
process.exitCode = sound ? 0 : 1
