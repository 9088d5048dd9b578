import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const cliPath = fileURLToPath(new URL('../../electron/hosts/cli/main.ts', import.meta.url))
export type Ran = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the real command line in a process of its own. */
export function runJuzheng(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliPath, ...args], { env: { ...process.env, ...env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (exitCode) =>
      resolve({ exitCode, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
  })
}

/** The JSON value that a command run with `--json` printed. */
export function jsonOf<Value>(ran: Ran): Value {
  return JSON.parse(ran.stdout) as Value
}
