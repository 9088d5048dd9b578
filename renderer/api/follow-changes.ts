import { useEffect } from 'react'
import type { CaseChange, ChangeScope } from '../../shared/contract/case-contract.ts'
import { core, useConnection } from './connection.ts'
import { queryClient } from './queries.ts'

/** A row of an item shows its mark and how many events rest on it, so it is as old as those. */
const stale: Readonly<Record<ChangeScope, readonly string[]>> = {
  case: ['known', 'packages'],
  items: ['items', 'events', 'exhibits'],
  events: ['events', 'items'],
  exhibits: ['exhibits', 'items'],
  packages: ['packages', 'exhibits'],
}

/** Fetches again what the core says has changed, whoever changed it, and everything after the core was lost. */
export function useFollowChanges(): void {
  const { state, generation } = useConnection()
  useEffect(() => {
    if (state !== 'open') return
    const abort = new AbortController()
    if (generation > 1) void queryClient.invalidateQueries()
    void follow(abort.signal)
    return () => abort.abort()
  }, [state, generation])
}

async function follow(signal: AbortSignal): Promise<void> {
  try {
    for await (const change of await core.cases.watch(undefined, { signal })) refresh(change)
  } catch {
    // Ended by us, or the connection is gone and the hook starts anew with the next one.
  }
}

function refresh({ scopes }: CaseChange): void {
  if (scopes.length === 0) {
    void queryClient.invalidateQueries()
    return
  }
  const groups = new Set(['state', ...scopes.flatMap((scope) => stale[scope])])
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => groups.has(String(queryKey[0])) })
}
