import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import Database from 'better-sqlite3'
import { type Core, createCore } from '../../electron/core.ts'
import type { Host } from '../../electron/host.ts'
import type { Contract } from '../../shared/contract/contract.ts'

export type ContractClient = ContractRouterClient<Contract>
export type Connection = { readonly client: ContractClient; readonly close: () => Promise<void> | void }
export type Connect = (core: Core) => Promise<Connection> | Connection
export type ContractPlace = Awaited<ReturnType<typeof openContractPlace>>

/** The example without its plan: what a person would drop on the window. */
const exampleFolder = resolve('examples/topup-dispute')

/** A core on a machine of its own in a temporary folder, and a client that reaches it. */
export async function openContractPlace(connect: Connect) {
  const root = mkdtempSync(join(tmpdir(), 'juzheng-contract-'))
  const logged: { readonly line: string; readonly cause: unknown }[] = []
  const revealed: string[] = []
  const picks: (string | null)[] = []
  const failures: Error[] = []
  const host: Host = {
    kind: 'desktop',
    platform: 'linux',
    version: '0.0.0-test',
    paths: {
      settingsFolder: join(root, 'settings'),
      defaultCasesFolder: join(root, 'cases'),
      sampleFolder: exampleFolder,
    },
    now: () => new Date(),
    log: (line, cause) => void logged.push({ line, cause }),
    pickFolder: async () => picks.shift() ?? null,
    reveal: async (path) => {
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      revealed.push(path)
    },
  }
  const core = await createCore(host)
  const connection = await connect(core)
  const called = new Set<string>()
  const client = noting(connection.client, called)

  return {
    root,
    host,
    core,
    client,
    called,
    logged,
    revealed,
    picks,
    failures,
    /** A folder with the example's files, without `case.yaml`. */
    copyExample(name = 'files'): string {
      const folder = join(root, name)
      mkdirSync(folder)
      for (const file of readdirSync(exampleFolder)) {
        if (file !== 'case.yaml') cpSync(join(exampleFolder, file), join(folder, file))
      }
      return folder
    },
    /** How many entries the custody logs of all cases have: every write makes one. */
    countWrites(): number {
      const cases = readdirSync(join(root, 'cases'))
      return cases
        .map((name) => countEntries(join(root, 'cases', name)))
        .reduce((sum, count) => sum + count, 0)
    },
    async close() {
      await connection.close()
      await core.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function countEntries(folder: string): number {
  const database = new Database(join(folder, 'case.sqlite'), { readonly: true })
  try {
    return Number(database.prepare('SELECT count(*) FROM custody_log').pluck().get())
  } finally {
    database.close()
  }
}

/** The client, which notes which procedures were called. */
function noting(client: ContractClient, called: Set<string>): ContractClient {
  return new Proxy(client, {
    get: (target, group: string) =>
      new Proxy(Reflect.get(target, group), {
        get: (procedures, name: string) => {
          called.add(`${group}.${name}`)
          return Reflect.get(procedures, name)
        },
      }),
  })
}
