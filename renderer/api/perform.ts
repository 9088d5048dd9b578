import { ORPCError } from '@orpc/client'
import type { FaultParams } from '../../shared/faults/fault.ts'
import { type Notice, showNotice } from '../state/notices.ts'

/** What went wrong, for people: a fault they can act on, or a bug of ours. null when it was only cancelled. */
export function explainError(error: unknown): Exclude<Notice, { type: 'done' }> | null {
  if (error instanceof Error && error.name === 'AbortError') return null
  if (error instanceof ORPCError && error.code === 'FAULT') {
    const { code, params } = error.data as { code: string; params: FaultParams }
    return { type: 'fault', code, params }
  }
  if (error instanceof ORPCError && error.code === 'BUG') {
    return { type: 'bug', details: `Juzheng ${(error.data as { number: string }).number}` }
  }
  return { type: 'bug', details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

/** Waits for a call to the core; what goes wrong is said at the edge of the window, and null is returned. */
export async function perform<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    return await call
  } catch (error) {
    const notice = explainError(error)
    if (notice !== null) showNotice(notice)
    return null
  }
}
