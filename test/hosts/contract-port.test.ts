import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { runContractSuite } from './contract-suite.ts'

runContractSuite('over a message port', (core) => {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(core.router).upgrade(port1)
  port1.start()
  port2.start()
  return { client: createORPCClient(new RPCLink({ port: port2 })), close: () => port2.close() }
})
