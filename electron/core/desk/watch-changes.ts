import type { CaseChange, ChangeScope } from '../../../shared/contract/case-contract.ts'
import type { Desk } from './desk.ts'

/** Changes that come closer together are told as one. */
const pauseMs = 50

/** Tells of every change from the moment of the call until the signal ends it. */
export function watchChanges(desk: Desk, signal: AbortSignal): AsyncGenerator<CaseChange, void> {
  let gathered: CaseChange | null = null
  let wake: () => void = () => undefined
  const stopListening = desk.onChange((change) => {
    gathered = gathered === null ? change : join(gathered, change)
    wake()
  })
  signal.addEventListener('abort', end, { once: true })
  return tell()

  function end(): void {
    stopListening()
    wake()
  }

  async function* tell(): AsyncGenerator<CaseChange, void> {
    try {
      while (!signal.aborted) {
        const change: CaseChange | null = gathered
        gathered = null
        if (change === null) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        } else {
          yield change
          await pause(pauseMs, signal)
        }
      }
    } finally {
      end()
    }
  }
}

/** Another case makes everything new, whatever else changed. */
function join(earlier: CaseChange, later: CaseChange): CaseChange {
  const isOther = earlier.scopes.length === 0 || later.scopes.length === 0
  const scopes: readonly ChangeScope[] = isOther ? [] : [...new Set([...earlier.scopes, ...later.scopes])]
  return { revision: later.revision, scopes }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds)
    signal.addEventListener('abort', finish, { once: true })
    function finish(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
  })
}
