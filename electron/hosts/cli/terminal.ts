import { describeFault } from '../../../shared/faults/catalogue.ts'
import type { FaultParams } from '../../../shared/faults/fault.ts'
import { cliWords } from '../../../shared/locales/cli.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Progress } from '../../core/progress.ts'

export type Terminal = {
  readonly language: Language
  readonly isJson: boolean
  /** Human text on stdout; silent under `--json`. */
  readonly say: (line: string) => void
  /** The one JSON value of a command on stdout; silent without `--json`. */
  readonly report: (value: object) => void
  /** On stderr: one line that rewrites itself on a terminal, one line a phase elsewhere. */
  readonly showProgress: (progress: Progress) => void
  readonly sayError: (line: string) => void
  readonly sentence: (code: string, params: FaultParams) => string
}

export function createTerminal(options: { readonly language: Language; readonly isJson: boolean }): Terminal {
  const { language, isJson } = options
  const phases = cliWords[language].phases
  let lastPhase = ''
  return {
    language,
    isJson,
    say: (line) => {
      if (!isJson) process.stdout.write(`${line}\n`)
    },
    report: (value) => {
      if (isJson) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    sayError: (line) => process.stderr.write(`${line}\n`),
    sentence: (code, params) => describeFault(code, params, language),
    showProgress: ({ phase, done, total }) => {
      const name = phases[phase] ?? phase
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001b[K${name} ${done}/${total}`)
        if (done === total) process.stderr.write('\n')
        return
      }
      if (phase === lastPhase) return
      lastPhase = phase
      process.stderr.write(`${name}…\n`)
    },
  }
}

/** `--lang`, else the locale of the environment; Chinese where nothing says otherwise. */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^(|C|POSIX|C\.UTF-?8|zh.*)$/i.test(locale) ? 'zh' : 'en'
}
