import { createRouterClient } from '@orpc/server'
import { runContractSuite } from './contract-suite.ts'

runContractSuite('in memory', (core) => ({
  client: createRouterClient(core.router),
  close: () => undefined,
}))
