import { cliWords } from '../../../shared/locales/cli.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { recognizeCase } from '../../core/recognize-case.ts'
import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** Reads the text of the case's pictures; the report is the JSON shape of `juzheng recognize`. */
export async function recognizeInCase(
  caseFile: CaseFile,
  run: { readonly terminal: Terminal; readonly signal: AbortSignal },
): Promise<number> {
  const { terminal, signal } = run
  const words = cliWords[terminal.language]
  const { recognized, failed } = await recognizeCase({
    caseFile,
    now: () => new Date(),
    // The sentence of each picture that could not be read says it.
    log: () => undefined,
    signal,
    onProgress: terminal.showProgress,
  })
  const told = failed.map(({ itemId, fileName, code }) => ({
    itemId,
    fileName,
    code,
    message: terminal.sentence(code, { file: fileName }),
  }))
  terminal.report({ recognized, failed: told })
  terminal.say(words.recognized(recognized))
  if (told.length > 0) terminal.say(words.unrecognized(told.length))
  for (const { message } of told) terminal.say(`  ${message}`)
  return told.length > 0 ? exitCodes.doneWithProblems : exitCodes.good
}
