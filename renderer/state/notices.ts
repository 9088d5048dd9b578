import { create } from 'zustand'
import type { FaultParams } from '../../shared/faults/fault.ts'

/** A word to the user that stands at the edge of the window. `fault` and `bug` stay until closed. */
export type Notice =
  | { readonly type: 'fault'; readonly code: string; readonly params: FaultParams }
  | { readonly type: 'bug'; readonly details: string }
  | { readonly type: 'done'; readonly text: string; readonly canUndo: boolean }
export type ShownNotice = Notice & { readonly id: number }

let lastId = 0
const longestMs = 6_000

export const useNotices = create<{ readonly shown: readonly ShownNotice[] }>(() => ({ shown: [] }))

export function showNotice(notice: Notice): void {
  lastId += 1
  const id = lastId
  useNotices.setState(({ shown }) => ({ shown: [...shown.slice(-3), { ...notice, id }] }))
  if (notice.type === 'done') setTimeout(() => closeNotice(id), longestMs)
}

export function closeNotice(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }))
}
