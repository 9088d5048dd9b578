import { describeFaultOfFile } from '../../../shared/faults/describe-fault-of-file.ts'
import { cliWords } from '../../../shared/locales/cli.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { addEvidence } from '../../core/add-evidence.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Takes paths in and says what became of each; the report is the JSON shape of `juzheng add`. */
export async function addToCase(
  caseFile: CaseFile,
  paths: readonly string[],
  run: { terminal: Terminal; signal: AbortSignal; passwords: readonly string[] },
) {
  const { terminal, signal, passwords } = run
  const words = cliWords[terminal.language]
  const added = await addEvidence({
    caseFile,
    paths,
    passwords,
    now: () => new Date(),
    signal,
    onProgress: terminal.showProgress,
  })
  const report = {
    taken: added.taken,
    duplicates: added.duplicates,
    refused: added.refused.map(({ path, code, params }) => ({
      path,
      code,
      message: terminal.sentence(code, params),
    })),
    warnings: added.warnings.map(({ code, params }) => ({
      code,
      message: describeFaultOfFile(code, params, terminal.language),
    })),
  }
  terminal.say(words.taken(report.taken.length))
  if (report.duplicates.length > 0) {
    terminal.say(words.duplicates(report.duplicates.length))
    for (const { path, itemId } of report.duplicates) terminal.say(`  ${words.duplicateOf(path, itemId)}`)
  }
  if (report.refused.length > 0) {
    terminal.say(words.refused(report.refused.length))
    for (const { path, message } of report.refused) terminal.say(`  ${path}: ${message}`)
  }
  sayWarnings(report.warnings, terminal)
  return { report, exitCode: report.refused.length > 0 ? exitCodes.doneWithProblems : exitCodes.good }
}

export function sayWarnings(warnings: readonly { readonly message: string }[], terminal: Terminal): void {
  if (warnings.length === 0) return
  terminal.say(cliWords[terminal.language].warnings(warnings.length))
  for (const { message } of warnings) terminal.say(`  ${message}`)
}
