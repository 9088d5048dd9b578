import { Fault, type FaultParams } from '../../../shared/faults/fault.ts'

/** One end of a line between two processes. */
export type Wire = {
  readonly post: (message: unknown) => void
  readonly listen: (receive: (message: unknown) => void) => void
}
type Answerers = Readonly<Record<string, (value: never) => unknown>>
type Message =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly value: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'fault'; readonly id: number; readonly code: string; readonly params: FaultParams }
  | { readonly type: 'error'; readonly id: number; readonly message: string }
export type Calls = {
  readonly ask: <Result>(name: string, value: unknown) => Promise<Result>
  /** The other side is gone: whoever waits for it is told. */
  readonly end: (reason: Error) => void
}

/** Lets two processes of ours ask each other by name; a Fault comes back as one. */
export function createCalls(wire: Wire, answerers: Answerers): Calls {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>()
  let lastId = 0
  let ended: Error | null = null

  async function answer({ id, name, value }: Extract<Message, { type: 'ask' }>): Promise<Message> {
    try {
      const answerer = Object.hasOwn(answerers, name) ? answerers[name] : undefined
      if (answerer === undefined) throw new Error(`nobody answers ${name}`)
      return { type: 'answer', id, value: await answerer(value as never) }
    } catch (error) {
      if (error instanceof Fault) return { type: 'fault', id, code: error.code, params: error.params }
      return { type: 'error', id, message: error instanceof Error ? error.message : String(error) }
    }
  }

  wire.listen((received) => {
    const message = received as Message
    if (message.type === 'ask') {
      void answer(message).then(wire.post)
      return
    }
    const waiter = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'answer') waiter?.resolve(message.value as never)
    if (message.type === 'fault') waiter?.reject(new Fault(message.code, message.params))
    if (message.type === 'error') waiter?.reject(new Error(message.message))
  })

  return {
    ask: (name, value) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        wire.post({ type: 'ask', id: lastId, name, value } satisfies Message)
      }),
    end: (reason) => {
      ended = reason
      for (const { reject } of waiting.values()) reject(reason)
      waiting.clear()
    },
  }
}
