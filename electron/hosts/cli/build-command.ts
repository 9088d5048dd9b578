import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'
import { cliWords } from '../../../shared/locales/cli.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { buildSubmission } from '../../core/build-submission.ts'
import { sayWarnings } from './add-command.ts'
import type { Terminal } from './terminal.ts'

export type BuildOptions = {
  readonly out: string
  readonly recipient: string
  readonly maxVolumeMb?: string
  readonly embedOriginals?: boolean
}

/** Builds the package and says where it is; the report is the JSON shape of `juzheng build`. */
export async function buildFromCase(
  caseFile: CaseFile,
  options: BuildOptions,
  run: { readonly terminal: Terminal; readonly signal: AbortSignal },
) {
  const { terminal, signal } = run
  const words = cliWords[terminal.language]
  const outFolder = resolve(options.out)
  await mkdir(outFolder, { recursive: true })
  const built = await buildSubmission({
    caseFile,
    outFolder,
    recipientId: options.recipient,
    language: caseFile.info().language,
    maxVolumeMb: readVolumeLimit(options.maxVolumeMb),
    embedOriginals: options.embedOriginals ?? false,
    now: () => new Date(),
    signal,
    onProgress: terminal.showProgress,
  })
  const report = {
    ...built,
    warnings: built.warnings.map(({ code, params }) => ({ code, message: terminal.sentence(code, params) })),
  }
  terminal.say(`${words.package}: ${report.package}`)
  terminal.say(`${words.zip}: ${report.zip}`)
  for (const volume of report.volumes) {
    terminal.say(
      words.volume(
        volume.path,
        volume.pages,
        formatMegabytes(volume.bytes),
        standardName(volume.pdfStandard),
      ),
    )
  }
  for (const { mark, title, firstPage, pages } of report.exhibits) {
    terminal.say(`  ${words.exhibit(mark, title, firstPage, firstPage + pages - 1)}`)
  }
  sayWarnings(report.warnings, terminal)
  return report
}

function readVolumeLimit(asked: string | undefined): number | null {
  if (asked === undefined) return null
  const limit = Number(asked)
  if (!Number.isFinite(limit) || limit <= 0) throw new Fault('volume-limit-invalid', { value: asked })
  return limit
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function standardName(standard: string): string {
  return standard.startsWith('a-') ? `PDF/A-${standard.slice(2)}` : `PDF ${standard}`
}
