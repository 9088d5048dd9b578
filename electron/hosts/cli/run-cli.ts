import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { Fault } from '../../../shared/faults/fault.ts'
import { cliWords } from '../../../shared/locales/cli.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { createCase, openCase } from '../../casefile/case-file.ts'
import { caseFolder } from '../../casefile/case-folder.ts'
import { listCase } from '../../core/list-case.ts'
import type { BuildOptions } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { type PasswordOptions, readPasswords } from './read-passwords.ts'
import { chooseLanguage, createTerminal, type Terminal } from './terminal.ts'

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}
type GlobalOptions = { readonly json?: boolean; readonly lang?: string }
type Run = { readonly terminal: Terminal; readonly signal: AbortSignal }

const clock = { now: () => new Date() }
// Loaded when used: pictures, PDF and typesetting libraries take longer to load than `list` takes to run.
const loadAdd = () => import('./add-command.ts')
const loadRecognize = () => import('./recognize-command.ts')
const loadBuild = () => import('./build-command.ts')
const loadVerify = () => import('./verify-command.ts')

/** Runs one `juzheng` command line and resolves to its exit code; never throws. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const asked =
    args.find((_, index) => args[index - 1] === '--lang') ??
    args.find((arg) => arg.startsWith('--lang='))?.slice(7)
  const language = chooseLanguage(asked, surroundings.env)
  const run = {
    terminal: createTerminal({ language, isJson: args.includes('--json') }),
    signal: surroundings.signal,
  }
  let exitCode: number = exitCodes.good
  try {
    await createProgram(run, (code) => {
      exitCode = code
    }).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return sayFailure(error, run)
  }
}

function sayFailure(error: unknown, { terminal, signal }: Run): number {
  const words = cliWords[terminal.language]
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.usage
  if (signal.aborted) {
    terminal.sayError(words.cancelled)
    return exitCodes.cancelled
  }
  if (error instanceof Fault) {
    const message = terminal.sentence(error.code, error.params)
    terminal.report({ error: { code: error.code, message } })
    terminal.sayError(message)
    return error.code === 'recipient-unknown' || error.code === 'volume-limit-invalid'
      ? exitCodes.usage
      : exitCodes.failed
  }
  terminal.sayError(words.bug)
  terminal.sayError(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return exitCodes.failed
}

function createProgram(run: Run, finish: (exitCode: number) => void): Command {
  const { terminal } = run
  const words = cliWords[terminal.language]
  const program = new Command('juzheng').description(words.about).exitOverride()
  const command = (name: keyof typeof words.commands): Command =>
    program
      .command(name)
      .description(words.commands[name])
      .option('--json', words.options.json)
      .addOption(new Option('--lang <lang>', words.options.lang).choices(['zh', 'en']))
      .exitOverride()
  const withPasswords = (target: Command): Command =>
    target
      .option('--password <password>', words.options.password, append)
      .option('--password-file <file>', words.options.passwordFile, append)
  const withBuildOptions = (target: Command): Command =>
    target
      .requiredOption('--out <dir>', words.options.out)
      .option('--recipient <id>', words.options.recipient, 'general')
      .option('--max-volume-mb <n>', words.options.maxVolumeMb)
      .option('--embed-originals', words.options.embedOriginals)

  command('new')
    .argument('<case>', words.arguments.newCase)
    .option('--title <title>', words.options.title)
    .action((folder: string, options: GlobalOptions & { readonly title?: string }) => {
      createCase(
        resolve(folder),
        newCaseInfo(options.title ?? basename(resolve(folder)), terminal),
        clock,
      ).close()
      terminal.say(words.created(folder))
      terminal.report({ case: resolve(folder) })
    })
  withPasswords(command('add'))
    .argument('<case>', words.arguments.case)
    .argument('<path...>', words.arguments.paths)
    .action(async (folder: string, paths: string[], options: PasswordOptions) => {
      const passwords = await readPasswords(options)
      await withCase(openCase(resolve(folder), clock), async (caseFile) => {
        const { report, exitCode } = await (await loadAdd()).addToCase(caseFile, paths, { ...run, passwords })
        terminal.report(report)
        finish(exitCode)
      })
    })
  command('recognize')
    .argument('<case>', words.arguments.case)
    .action((folder: string) =>
      withCase(openCase(resolve(folder), clock), async (caseFile) =>
        finish(await (await loadRecognize()).recognizeInCase(caseFile, run)),
      ),
    )
  command('list')
    .argument('<case>', words.arguments.case)
    .action((folder: string) =>
      withCase(openCase(resolve(folder), clock), async (caseFile) => {
        const listed = listCase(caseFile)
        terminal.report(listed)
        terminal.say(words.items(listed.items.length, listed.transactions.length, listed.messages.length))
        for (const { itemId, kind, fileName, time } of listed.items) {
          terminal.say(`${itemId}\t${kind}\t${time?.value.replace('T', ' ') ?? words.undated}\t${fileName}`)
        }
      }),
    )
  withBuildOptions(command('build'))
    .argument('<case>', words.arguments.case)
    .action((folder: string, options: BuildOptions) =>
      withCase(openCase(resolve(folder), clock), async (caseFile) => {
        terminal.report(await (await loadBuild()).buildFromCase(caseFile, options, run))
      }),
    )
  withPasswords(withBuildOptions(command('bundle')))
    .argument('<folder>', words.arguments.folder)
    .action(async (folder: string, options: BuildOptions & PasswordOptions) => {
      const source = resolve(folder)
      if (!existsSync(source)) throw new Fault('source-not-found', { file: folder })
      const adding = { ...run, passwords: await readPasswords(options) }
      const keptCase = join(resolve(options.out), `${basename(source)}.case`)
      return withCase(openOrCreate(keptCase, basename(source), terminal), async (caseFile) => {
        const { report: added, exitCode } = await (await loadAdd()).addToCase(caseFile, [source], adding)
        const built = await (await loadBuild()).buildFromCase(caseFile, options, run)
        const { taken, duplicates, refused } = added
        terminal.report({
          ...built,
          warnings: [...added.warnings, ...built.warnings],
          case: keptCase,
          taken,
          duplicates,
          refused,
        })
        finish(exitCode)
      })
    })
  command('verify')
    .argument('<package>', words.arguments.package)
    .action(async (path: string) => finish(await (await loadVerify()).verifyAtPath(resolve(path), run)))
  return program
}

function append(value: string, given: readonly string[] = []): readonly string[] {
  return [...given, value]
}

async function withCase(caseFile: CaseFile, work: (caseFile: CaseFile) => Promise<void>): Promise<void> {
  try {
    await work(caseFile)
  } finally {
    caseFile.close()
  }
}

function openOrCreate(folder: string, title: string, terminal: Terminal): CaseFile {
  return existsSync(caseFolder(folder).database)
    ? openCase(folder, clock)
    : createCase(folder, newCaseInfo(title, terminal), clock)
}

function newCaseInfo(title: string, terminal: Terminal) {
  return {
    title,
    language: terminal.language,
    parties: [],
    orderIds: [],
    disputedAmount: null,
    createdAt: clock.now().toISOString(),
  }
}
