import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { create } from 'zustand'
import type { Contract } from '../../shared/contract/contract.ts'
import { type Link, openTransport } from './transport.ts'

export type ConnectionState = 'connecting' | 'open' | 'lost'
/** `generation` counts how often the core was reached; what was fetched before is fetched again. */
export const useConnection = create<{ state: ConnectionState; generation: number }>(() => ({
  state: 'connecting',
  generation: 0,
}))

let current: Link | null = null
const waiting: (() => void)[] = []
const longestWaitMs = 10_000

/** Calls go over whichever transport is open now, so the client outlives a core that was restarted; until it is, they wait. */
const link: Link = {
  async call(path, input, options) {
    return (current ?? (await whenOpen())).call(path, input, options)
  },
}

async function whenOpen(): Promise<Link> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve)
    setTimeout(resolve, longestWaitMs)
  })
  if (current === null) throw new Error('the core does not answer')
  return current
}
/** The contract, as functions. */
export const core: ContractRouterClient<Contract> = createORPCClient(link)

const retryMs = 700

/** Keeps the window joined to the core until the page goes. */
export function startConnection(): void {
  void keepConnected()
}

async function keepConnected(): Promise<never> {
  for (;;) {
    try {
      const transport = await openTransport()
      current = transport.link
      for (const go of waiting.splice(0)) go()
      useConnection.setState(({ generation }) => ({ state: 'open', generation: generation + 1 }))
      await transport.closed
    } catch {
      // Nobody is there yet; tried again below, and the window says so meanwhile.
    }
    current = null
    useConnection.setState(({ generation }) => ({ state: generation === 0 ? 'connecting' : 'lost' }))
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
}
