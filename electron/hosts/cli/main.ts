import { runCli } from './run-cli.ts'

const abort = new AbortController()
process.once('SIGINT', () => abort.abort())
process.once('SIGTERM', () => abort.abort())
process.exitCode = await runCli(process.argv.slice(2), { env: process.env, signal: abort.signal })
