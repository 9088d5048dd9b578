import type { RecognizedLine } from '../../../shared/model/recognition.ts'

/** Places of numbers that are 0 or 1: whether the work is to stop, and whether the thread is at it. */
export const flags = { cancelled: 0, busy: 1 } as const

export type RecognizeTask = {
  readonly path: string
  /** Numbers shared between the threads; `flags` says where what stands. */
  readonly shared: Int32Array
  /** Of work, not of waiting. */
  readonly timeoutMs: number
}

/** Plain data, since it crosses threads. */
export type Recognized =
  | { readonly type: 'read'; readonly lines: readonly RecognizedLine[] }
  /** `code` is one of the fault catalogue, with the parameter `file`. */
  | { readonly type: 'unread'; readonly code: UnreadCode }
  | { readonly type: 'cancelled' }
  /** The models or what runs them cannot be loaded on this machine; no picture is to blame. */
  | { readonly type: 'unavailable'; readonly reason: string }

export type UnreadCode =
  | 'recognition-unreadable'
  | 'recognition-missing'
  | 'recognition-too-large'
  | 'recognition-timeout'
  | 'recognition-failed'
