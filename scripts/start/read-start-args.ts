import { parseArgs } from 'node:util'
import { type HostName, hostNames } from './choose-host.ts'

export type StartArgs = {
  readonly host: HostName | null
  readonly port: number
  readonly isKept: boolean
  readonly caseFolder: string | null
}

/** null when they are not as the usage says. */
export function readStartArgs(args: readonly string[]): StartArgs | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        port: { type: 'string', default: '0' },
        keep: { type: 'boolean', default: false },
      },
    })
    const host = hostNames.find((name) => name === values.host) ?? null
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    if ((values.host !== undefined && host === null) || positionals.length > 1 || !(port <= 65_535))
      return null
    return { host, port, isKept: values.keep, caseFolder: positionals[0] ?? null }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return null
    throw error
  }
}
