import { basename } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'

/**
 * The error of a failed write as something to throw: a Fault where the user can act on it
 * (`disk-full`, `cannot-write`), else the error itself.
 */
export function diskFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault('disk-full', { file: basename(path) }, error)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault('cannot-write', { file: basename(path) }, error)
    default:
      return error
  }
}
