import type { RecognizedLine } from '../../../shared/model/recognition.ts'

export type RecognizeTask = {
  readonly path: string
  /** One number, shared between threads: other than 0 when the work is to stop. */
  readonly cancelled: Int32Array
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
