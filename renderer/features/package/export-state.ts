import { create } from 'zustand'
import type { WorkProgress } from '../../../shared/contract/base.ts'
import type { MadePackage, PackageOptions } from '../../../shared/contract/package-contract.ts'
import { core } from '../../api/connection.ts'
import { explainError } from '../../api/perform.ts'
import { showNotice } from '../../state/notices.ts'

type ExportState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly progress: WorkProgress | null; readonly cancel: () => void }
  | { readonly type: 'done'; readonly made: MadePackage }
  | { readonly type: 'cancelled' }

/** The one export that runs, wherever the user is meanwhile. */
export const useExport = create<{ readonly state: ExportState }>(() => ({ state: { type: 'idle' } }))

function setState(state: ExportState): void {
  useExport.setState({ state })
}

export async function startExport(options: PackageOptions): Promise<void> {
  if (useExport.getState().state.type === 'running') return
  const abort = new AbortController()
  const cancel = () => abort.abort()
  setState({ type: 'running', progress: null, cancel })
  try {
    for await (const event of await core.packages.export(options, { signal: abort.signal })) {
      if (event.type === 'progress') setState({ type: 'running', progress: event.progress, cancel })
      else setState({ type: 'done', made: event.made })
    }
    if (abort.signal.aborted) setState({ type: 'cancelled' })
  } catch (error) {
    setState(abort.signal.aborted ? { type: 'cancelled' } : { type: 'idle' })
    const notice = abort.signal.aborted ? null : explainError(error)
    if (notice !== null) showNotice(notice)
  }
}

export function closeExport(): void {
  setState({ type: 'idle' })
}
