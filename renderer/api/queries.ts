import { QueryClient, useQuery } from '@tanstack/react-query'
import type { ItemId } from '../../shared/model/ids.ts'
import { core } from './connection.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is on this machine and says when something changed: nothing goes stale by itself.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** The first part of a key is what a change invalidates; see `follow-changes.ts`. */
export const keys = {
  app: ['app'],
  known: ['known'],
  state: ['state'],
  items: (where: 'desk' | 'bin') => ['items', where],
  item: (itemId: ItemId) => ['items', 'one', itemId],
  pageLook: (itemId: ItemId | null) => ['page-look', itemId],
  refusals: ['items', 'refusals'],
  facts: (itemId: ItemId) => ['facts', itemId],
  events: ['events'],
  exhibits: ['exhibits'],
  packages: ['packages'],
  recognition: ['recognition', 'state'],
} as const

export function useAppInfo() {
  return useQuery({ queryKey: keys.app, queryFn: () => core.app.describe() })
}
export function useKnownCases() {
  return useQuery({ queryKey: keys.known, queryFn: () => core.cases.known() })
}
/** null while no case is open. */
export function useCaseState() {
  return useQuery({ queryKey: keys.state, queryFn: () => core.cases.state() })
}
export function useItems(where: 'desk' | 'bin' = 'desk') {
  return useQuery({
    queryKey: keys.items(where),
    queryFn: async () => (await core.items.list({ where })).rows,
  })
}
export function useItem(itemId: ItemId | null) {
  return useQuery({
    queryKey: itemId === null ? ['items', 'none'] : keys.item(itemId),
    queryFn: () => (itemId === null ? null : core.items.get({ itemId })),
    // The inspector keeps showing the last item until the next one is there.
    placeholderData: (previous) => previous,
  })
}
/** How a page looked: made once, and never different. */
export function usePageLook(itemId: ItemId | null) {
  return useQuery({
    queryKey: keys.pageLook(itemId),
    queryFn: () => (itemId === null ? null : core.items.pageLook({ itemId })),
    enabled: itemId !== null,
  })
}
export function useEvents() {
  return useQuery({ queryKey: keys.events, queryFn: () => core.events.list() })
}
export function useExhibits() {
  return useQuery({ queryKey: keys.exhibits, queryFn: () => core.exhibits.list() })
}
/** null while no case is open. */
export function useRecognition() {
  return useQuery({ queryKey: keys.recognition, queryFn: () => core.recognition.state() })
}
export function usePackages() {
  return useQuery({ queryKey: keys.packages, queryFn: () => core.packages.list() })
}
