import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { core } from '../../../api/connection.ts'

const none: readonly ItemId[] = []

/** The items of the desk that have others like them. */
export function useAlike(): ReadonlySet<ItemId> {
  const { data = none } = useQuery({
    queryKey: ['recognition', 'alike'],
    queryFn: () => core.pictures.alike(),
  })
  return useMemo(() => new Set(data), [data])
}
