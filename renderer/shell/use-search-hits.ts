import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../shared/contract/search-contract.ts'
import { core } from '../api/connection.ts'

const restMs = 80
const mostOfEach = 8
const none: readonly SearchHit[] = []

/** What the core finds, once nobody has typed for a moment; the last hits stay until the next are there. */
export function useSearchHits(query: string): readonly SearchHit[] {
  const asked = useRested(query.trim())
  const { data = none } = useQuery({
    queryKey: ['search', asked],
    queryFn: () =>
      asked === '' ? none : core.search.find({ query: asked.slice(0, 200), limit: mostOfEach }),
    // The case may be another one the next time.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  return query.trim() === '' ? none : data
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
