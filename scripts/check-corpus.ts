import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ChatFacts, compareChat, type ListedMessage } from './corpus/compare-chat.ts'
import { compareDocument, type DocumentFacts, type ListedDocument } from './corpus/compare-document.ts'
import { comparePayment, type ExpectedBill, type ListedRow } from './corpus/compare-payment.ts'

/** Adds every file of a corpus to one case, one process each: none may crash, hang over 60 s or take over 1 GB. */
const root = join(import.meta.dirname, '..')
const corpus = resolve(process.argv[2] ?? join(root, '..', 'shared', 'corpus'))
/** Only the files of this folder of it, `payment` say. */
const only = process.argv[3] ?? ''
const cli = join(root, 'electron', 'hosts', 'cli', 'main.ts')
const peakLimitMb = 1000

type Added = {
  readonly taken: readonly { readonly itemId: string; readonly kind: string }[]
  readonly duplicates: readonly unknown[]
  readonly refused: readonly { readonly message?: string }[]
}
type Listed = {
  readonly items: readonly ListedDocument[]
  readonly transactions: readonly ListedRow[]
  readonly messages: readonly ListedMessage[]
}
type Expected = ExpectedBill & ChatFacts & DocumentFacts
type IndexRow = { readonly file: string; readonly expected?: Expected | null }
type Outcome = {
  readonly ended: string
  readonly itemId: string | null
  readonly problem: string | null
  readonly seconds: number
  readonly peakMb: number
}

function runCli(args: readonly string[]) {
  // GNU time writes the peak in KiB as the last line of stderr.
  return spawnSync(
    '/usr/bin/time',
    ['-f', 'peak %M', process.execPath, cli, ...args, '--json', '--lang', 'zh'],
    {
      encoding: 'utf8',
      timeout: 60_000,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
    },
  )
}

function addOne(caseFolder: string, path: string): Outcome {
  const started = performance.now()
  const run = runCli(['add', caseFolder, path])
  const seconds = (performance.now() - started) / 1000
  const peakMb = Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? 0) / 1024
  const outcome = (ended: string, problem: string | null, itemId: string | null = null): Outcome => ({
    ended,
    problem,
    itemId,
    seconds,
    peakMb,
  })
  if (run.error !== undefined || run.signal !== null)
    return outcome('hung', `no end within 60 s (${run.signal})`)
  if (run.status !== 0 && run.status !== 3)
    return outcome('crashed', `exit ${run.status}: ${run.stderr.slice(0, 300)}`)
  const added = JSON.parse(run.stdout) as Added
  const tooBig = peakMb > peakLimitMb ? `peak ${peakMb.toFixed(0)} MB` : null
  const taken = added.taken[0]
  if (taken !== undefined) return outcome(`taken ${taken.kind}`, tooBig, taken.itemId)
  if (added.duplicates.length > 0) return outcome('duplicate', tooBig)
  const message = added.refused[0]?.message ?? ''
  if (message !== '') return outcome(`refused: ${message}`, tooBig)
  // Hidden files are skipped with a warning; anything else that ends as nothing at all is a violation.
  return /(^|\/)\./.test(path.slice(corpus.length))
    ? outcome('skipped', tooBig)
    : outcome('nothing', 'neither taken, duplicate nor refused with a sentence')
}

function compare(row: IndexRow, itemId: string, listed: Listed): readonly string[] {
  const expected = row.expected ?? {}
  if (row.file.startsWith('payment/'))
    return comparePayment(
      expected,
      listed.transactions.filter((one) => one.itemId === itemId),
    )
  if (/^(?:mail|web|pdf|docs)\//.test(row.file))
    return compareDocument(
      expected,
      listed.items.find((one) => one.itemId === itemId),
    )
  if (!row.file.startsWith('chat/')) return []
  return compareChat(
    expected,
    listed.messages.filter((one) => one.itemId === itemId),
  )
}

function checkCorpus(): number {
  if (!existsSync(corpus)) {
    process.stdout.write(`No corpus at ${corpus}: nothing checked. Name a folder to check another.\n`)
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  const caseFolder = join(folder, 'case')
  const made = runCli(['new', caseFolder])
  if (made.status !== 0) throw new Error(`juzheng new ended ${made.status}: ${made.stderr}`)
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.slice(corpus.length + 1).startsWith(only))
    .sort()
  const problems: string[] = []
  const itemOf = new Map<string, string>()
  for (const path of files) {
    const file = path.slice(corpus.length + 1)
    const one = addOne(caseFolder, path)
    if (one.itemId !== null) itemOf.set(file, one.itemId)
    if (one.problem !== null) problems.push(`${file}: ${one.problem}`)
    process.stdout.write(
      `${one.seconds.toFixed(1).padStart(5)} s ${one.peakMb.toFixed(0).padStart(5)} MB  ${file}  ${one.ended}\n`,
    )
  }
  const indexPath = join(corpus, 'index.json')
  const index = existsSync(indexPath) ? (JSON.parse(readFileSync(indexPath, 'utf8')) as IndexRow[]) : []
  const listed = JSON.parse(runCli(['list', caseFolder]).stdout) as Listed
  for (const row of index) {
    const itemId = itemOf.get(row.file)
    if (itemId !== undefined)
      problems.push(...compare(row, itemId, listed).map((text) => `${row.file}: ${text}`))
  }
  rmSync(folder, { recursive: true, force: true })
  for (const problem of problems) process.stdout.write(`VIOLATION  ${problem}\n`)
  process.stdout.write(`${files.length} files, ${itemOf.size} taken, ${problems.length} violations\n`)
  return problems.length === 0 ? 0 : 1
}

process.exitCode = checkCorpus()
