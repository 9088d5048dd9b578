import { expect } from 'vitest'

const patienceMs = 10_000

/** What a busy machine will show in a while. */
export function soon<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: patienceMs })
}
