import type { Services } from '../../../api/services.ts'
import type { Desk } from '../desk.ts'
import { findHits } from './find-hits.ts'

export function createSearchService(desk: Desk): Services['search'] {
  return { find: (wish) => findHits(desk.current(), wish) }
}
