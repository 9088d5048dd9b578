import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { CoreStart } from '../../electron/hosts/desktop/core-link.ts'
import type { runCoreProcess } from '../../electron/hosts/desktop/run-core-process.ts'
import { StandInPort } from './stand-in-child.ts'
import { type Core, sampleFolder } from './web-host-fixture.ts'

/** Starts the core as it was built, without Electron, and speaks the contract with it over a port. */
export async function joinBuiltCore(
  built: string,
  home: string,
): Promise<{ readonly core: Core; readonly close: () => Promise<void> }> {
  const path = join(built, 'electron/hosts/desktop/run-core-process.js')
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    readonly runCoreProcess: typeof runCoreProcess
  }
  const answers = new EventEmitter()
  const inside = Object.assign(new EventEmitter(), {
    // What the core asks of the main process is not what is waited for here.
    postMessage: (message: { type: string; id: number }) => {
      if (message.type !== 'ask') answers.emit(String(message.id), message)
    },
  })
  module.runCoreProcess(inside as never)

  let lastId = 0
  function ask(name: string, value: unknown): Promise<{ type: string }> {
    lastId += 1
    const answered = new Promise<{ type: string }>((resolve) => answers.once(String(lastId), resolve))
    inside.emit('message', { data: { type: 'ask', id: lastId, name, value }, ports: [] })
    return answered
  }
  const start: CoreStart = {
    platform: 'linux',
    version: '0.0.0-test',
    paths: { settingsFolder: join(home, 'settings'), defaultCasesFolder: join(home, 'cases'), sampleFolder },
    reopenId: null,
    caseFolder: null,
  }
  const { type } = await ask('start', start)
  if (type !== 'answer') throw new Error(`the built core did not start: ${type}`)
  const { port1, port2 } = new MessageChannel()
  inside.emit('message', { data: { type: 'join' }, ports: [new StandInPort(port1)] })
  port2.start()
  return {
    core: createORPCClient(new RPCLink({ port: port2 as never })),
    close: async () => {
      await ask('close', null)
      port2.close()
    },
  }
}
