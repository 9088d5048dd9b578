import type { Query } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseChange, ChangeScope } from '../../shared/contract/case-contract.ts'
import { core, useConnection } from './connection.ts'
import { queryClient } from './queries.ts'

/**
 * A row of an item shows its mark and how many events rest on it, so it is as old as those; what was found in it and is
 * suggested depends on all that the case says.
 */
const stale: Readonly<Record<ChangeScope, readonly string[]>> = {
  case: ['known', 'packages', 'facts'],
  items: ['items', 'events', 'exhibits', 'recognition', 'facts'],
  events: ['events', 'items', 'facts'],
  exhibits: ['exhibits', 'items', 'facts'],
  packages: ['packages', 'exhibits'],
  recognition: ['recognition', 'facts'],
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
  const refresh = createRefresh()
  try {
    for await (const change of await core.cases.watch(undefined, { signal })) refresh(change)
  } catch {
    // Ended by us, or the connection is gone and the hook starts anew with the next one.
  }
}

/** What is not of a case, or says itself which case it is of. */
const outlasting = new Set<unknown>(['app', 'known', 'state'])

/** Of the case that was open before nothing is shown in the next one, not even while that is fetched. */
async function fetchOtherCase(): Promise<void> {
  const isOfCase = ({ queryKey }: Query) => !outlasting.has(queryKey[0])
  queryClient.removeQueries({ type: 'inactive', predicate: isOfCase })
  await Promise.all([
    queryClient.resetQueries({ type: 'active', predicate: isOfCase }),
    queryClient.invalidateQueries({ predicate: (query) => !isOfCase(query) }),
  ])
}

async function fetchGroups(groups: ReadonlySet<string>): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => groups.has(String(queryKey[0])) })
}

/** The part of the time that is kept free of fetching while files are taken in and everything changes all the time. */
const restShare = 2

/** Fetches at once after a change; what changes meanwhile is fetched together, after a rest. */
function createRefresh(): (change: CaseChange) => void {
  const waiting = new Set<string>()
  let isRunning = false
  async function run(): Promise<void> {
    isRunning = true
    while (waiting.size > 0) {
      const groups = new Set(waiting)
      waiting.clear()
      const startedAtMs = performance.now()
      await (groups.has(everything) ? fetchOtherCase() : fetchGroups(groups))
      const tookMs = performance.now() - startedAtMs
      await new Promise((resolve) => setTimeout(resolve, tookMs * restShare))
    }
    isRunning = false
  }
  return ({ scopes }) => {
    for (const group of scopes.length === 0
      ? [everything]
      : ['state', ...scopes.flatMap((scope) => stale[scope])]) {
      waiting.add(group)
    }
    if (!isRunning) void run()
  }
}

const everything = '*'
