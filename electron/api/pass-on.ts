import { randomBytes } from 'node:crypto'
import { basename, isAbsolute } from 'node:path'
import type { ORPCErrorConstructorMap } from '@orpc/server'
import type { procedure } from '../../shared/contract/base.ts'
import { Fault, type FaultParams } from '../../shared/faults/fault.ts'
import type { Host } from '../host.ts'
import { folderLabel } from '../system/folder-label.ts'
import type { Call } from './services.ts'

type Errors = ORPCErrorConstructorMap<(typeof procedure)['~orpc']['errorMap']>
type Options<Input> = {
  readonly input: Input
  readonly signal?: AbortSignal | undefined
  readonly errors: Errors
}
type Service<Input, Output> = (input: Input, call: Call) => Output | Promise<Output>
export type PassOn = <Input, Output>(
  service: Service<Input, Output>,
) => (options: Options<Input>) => Promise<Output>

/**
 * Passes input and signal to a service, and back what it returns or yields. A Fault crosses as FAULT with its code; an
 * abort stays one; anything else is logged whole and crosses as BUG with nothing but the number of its line in the log.
 */
export function createPassOn(log: Host['log']): PassOn {
  return (service) =>
    async ({ input, signal, errors }) => {
      const call = { signal: signal ?? new AbortController().signal }
      const translate = (error: unknown) => translateError(error, { errors, log, call })
      try {
        const output = await service(input, call)
        return isStream(output) ? (guardStream(output, translate) as typeof output) : output
      } catch (error) {
        throw translate(error)
      }
    }
}

async function* guardStream(stream: AsyncGenerator, translate: (error: unknown) => unknown) {
  try {
    return yield* stream
  } catch (error) {
    throw translate(error)
  }
}

function isStream(output: unknown): output is AsyncGenerator {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

type Surroundings = { readonly errors: Errors; readonly log: Host['log']; readonly call: Call }

function translateError(error: unknown, { errors, log, call }: Surroundings): unknown {
  if (error instanceof Fault) {
    return errors.FAULT({ data: { code: error.code, params: withoutPaths(error.params) } })
  }
  if (call.signal.aborted || isAbort(error)) return error
  const number = randomBytes(4).toString('hex')
  log(`bug ${number}`, error)
  return errors.BUG({ data: { number } })
}

/** A folder is named as people know it; where on this computer anything else lies is nobody's business. */
function withoutPaths(params: FaultParams): Record<string, string | number> {
  const named = Object.entries(params).map(([name, value]) => {
    const isPath = typeof value === 'string' && isAbsolute(value)
    return [name, isPath ? (name === 'folder' ? folderLabel(value) : basename(value)) : value]
  })
  return Object.fromEntries(named)
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
