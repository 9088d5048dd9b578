import { cliWords } from '../../../shared/locales/cli.ts'
import { explainVerdict } from '../../package/explain-verdict.ts'
import { verifyPackage } from '../../package/verify-package.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Checks a package and says what that proves and what not; the report is the JSON shape of `juzheng verify`. */
export async function verifyAtPath(
  path: string,
  run: { readonly terminal: Terminal; readonly signal: AbortSignal },
): Promise<number> {
  const { terminal, signal } = run
  const words = cliWords[terminal.language]
  const verdict = await verifyPackage(path, { signal })
  const problems = verdict.problems.map(({ path: where, code, params }) => ({
    path: where,
    code,
    message: terminal.sentence(code, params),
  }))
  terminal.report({ ok: verdict.ok, files: verdict.files, problems, logHead: verdict.logHead })
  terminal.say(verdict.ok ? words.verified(verdict.files) : words.notVerified(verdict.files, problems.length))
  for (const { path: where, message } of problems) terminal.say(`  ${where}: ${message}`)
  terminal.say('')
  terminal.say(explainVerdict(verdict, terminal.language))
  return verdict.ok ? exitCodes.good : exitCodes.failed
}
